import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** The instant at which each page begins: TEST_CLOCK, with its zone, or noon of the day of the fixture city's build. */
export const testClock = process.env.TEST_CLOCK ?? '2026-11-24T12:00:00+09:00';

/** Instants at which what depends on the time is tried; the fixture city is built on 2026-11-24, a Tuesday. */
export const clocks = {
  'a weekday noon': '2026-11-24T12:00:00+09:00',
  'a Friday night': '2026-11-27T22:00:00+09:00',
  'a Sunday': '2026-11-29T10:00:00+09:00',
  'a holiday': '2026-11-23T10:00:00+09:00',
  '30 December': '2026-12-30T10:00:00+09:00',
} as const;

/**
 * Starts the clock of each page anew at an instant, from the next address on; the clock then runs. A clock that is set
 * later counts. Playwright's own clock would also hide how a page was fetched.
 * @param instant ISO 8601 with its zone
 */
export async function startClock(target: BrowserContext | Page, instant: string): Promise<void> {
  await target.addInitScript((start) => {
    const Real = Date;
    const ahead = start - Real.now();
    globalThis.Date = new Proxy(Real, {
      construct: (_, args: []) => (args.length > 0 ? new Real(...args) : new Real(Real.now() + ahead)),
      get: (real, name) => (name === 'now' ? () => Real.now() + ahead : (Reflect.get(real, name) as unknown)),
    });
  }, Date.parse(instant));
}

/** Sets the clock of a page so many days after `testClock`. */
export const startClockLater = (page: Page, days: number): Promise<void> =>
  startClock(page, new Date(Date.parse(testClock) + days * 24 * 60 * 60_000).toISOString());

/** Playwright's `test`, in which each page begins at `testClock`, also in a context that a test makes itself. */
export const test = base.extend<object, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        await startClock(context, testClock);
        return context;
      };
      await use(browser);
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    await startClock(context, testClock);
    await use(context);
  },
});
