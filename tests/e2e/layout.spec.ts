import { expect, test } from '@playwright/test';
import { realSite } from '../playwright.config.ts';

const pages = [
  '/',
  '/areas/mabashi/',
  '/places/jiritsu-soudan-center/',
  '/consult/a/',
  '/consult/aaa/',
  '/find/',
  '/map/',
  '/this-week/',
  '/list/',
];

for (const address of pages) {
  test(`nothing moves on ${address} when its scripts come late`, async ({ page }) => {
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved = { shift: 0, what: [] as string[] };
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          sources: { node?: Node }[];
        })[]) {
          moved.shift += entry.value;
          moved.what.push(
            ...entry.sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 80) ?? ''),
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(realSite + address);
    await page.waitForTimeout(1200);
    const moved = await page.evaluate(
      () => (window as unknown as { moved: { shift: number; what: string[] } }).moved,
    );
    expect(moved.shift, moved.what.join('\n')).toBeLessThanOrEqual(0.01);
  });
}
