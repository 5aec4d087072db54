import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** The time at which each page starts: TEST_CLOCK (ISO 8601 with a zone), or noon on the fixture city's build day. */
export const testClock = process.env.TEST_CLOCK ?? '2026-11-24T12:00:00+09:00';

/** Times for tests of time-dependent behaviour; the fixture city is built on 2026-11-24, a Tuesday. */
export const clocks = {
  'a weekday noon': '2026-11-24T12:00:00+09:00',
  'a Friday night': '2026-11-27T22:00:00+09:00',
  'a Sunday': '2026-11-29T10:00:00+09:00',
  'a holiday': '2026-11-23T10:00:00+09:00',
  '30 December': '2026-12-30T10:00:00+09:00',
} as const;

/**
 * Starts the clock of each page at an instant from the next navigation on; the clock then runs. A later call
 * replaces an earlier one. Playwright's own clock would also hide how a page was fetched.
 * @param instant ISO 8601 with a time zone
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

/** Sets the clock of a page to the given number of days after `testClock`. */
export const startClockLater = (page: Page, days: number): Promise<void> =>
  startClock(page, new Date(Date.parse(testClock) + days * 24 * 60 * 60_000).toISOString());

/** The start time of the pages of the current test; null to keep the real clock. */
let clockOfTest: string | null = testClock;

/**
 * Playwright's `test`, in which each page of each context starts at `testClock` or at the option `clock`. A test that
 * uses Playwright's own `page.clock` must set the option to null, because that clock follows the machine's time.
 */
export const test = base.extend<{ clock: string | null; startsAtClock: void }, { browser: Browser }>({
  clock: [testClock, { option: true }],
  startsAtClock: [
    async ({ clock }, use) => {
      clockOfTest = clock;
      await use();
    },
    { auto: true },
  ],
  browser: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        if (clockOfTest !== null) await startClock(context, clockOfTest);
        return context;
      };
      await use(browser);
    },
    { scope: 'worker' },
  ],
});
