import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { withBrowser } from './lib/with-browser.ts';

/**
 * `npm run screenshots`: writes screenshots of the built site for review into the folder `screenshots`: each of `pages`
 * at four widths, in light and dark, and in print layout.
 */
const pages = {
  home: '/',
  question: '/consult/',
  outcome: '/consult/aa/',
  find: '/find/?kind=hiroba',
  map: '/map/',
  record: '/places/jiritsu-soudan-center/',
  unknown: '/places/houkatsu-mabashi/',
  kind: '/kinds/hiroba/',
  area: '/areas/mabashi/',
  emergency: '/emergency/',
  sources: '/sources/',
  notfound: '/404.html',
};
const widths = [320, 390, 768, 1280];
const folder = 'screenshots';

mkdirSync(folder, { recursive: true });
await withBrowser(4328, async (browser, address) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      const options = { baseURL: address, colorScheme, viewport: { width, height: 900 } };
      await take(await browser.newPage(options), `${width}-${colorScheme}`);
    }
  }
  await take(await browser.newPage({ baseURL: address, viewport: { width: 794, height: 900 } }), 'print');
});

async function take(page: Page, name: string): Promise<void> {
  // Map tiles come from the network and would differ between runs.
  await page.route(/\/\d+\/\d+\/\d+\.png/, (route) => route.abort());
  const isPrint = name === 'print';
  if (isPrint) await page.emulateMedia({ media: 'print' });
  for (const [subject, address] of Object.entries(pages)) {
    await page.goto(address);
    await page.screenshot({
      path: path.join(folder, `${subject}-${name}.png`),
      fullPage: isPrint,
    });
  }
  await page.close();
}
