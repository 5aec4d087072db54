import type { Page } from '@playwright/test';

/**
 * Sets the clock of a page so many days ahead, from the next address on. Playwright's own clock would also hide how a
 * page was fetched.
 */
export async function later(page: Page, days: number): Promise<void> {
  await page.addInitScript(
    (ahead) => {
      const { now } = Date;
      const Real = Date;
      globalThis.Date = new Proxy(Real, {
        construct: (_, args: []) => (args.length > 0 ? new Real(...args) : new Real(now() + ahead)),
        get: (target, name) =>
          name === 'now' ? () => now() + ahead : (Reflect.get(target, name) as unknown),
      });
    },
    days * 24 * 60 * 60_000,
  );
}
