import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults } from '../tests/axe.ts';
import { htmlFaults } from '../tests/html.ts';
import { builtPages, oneOfEachStep } from '../tests/site.ts';
import { inBrowser } from './in-browser.ts';

/**
 * `npm run audit`: the sweeps that are too slow for each push. Every page of `dist` (of the
 * guided flow, one of each step): valid HTML, and no fault that
 * axe finds, light at 320 px and dark at 390 px, nor anything wider than the phone.
 */
if (!existsSync('dist')) {
  console.error('先に npm run build を実行してください。');
  process.exit(2);
}
const pages = oneOfEachStep(builtPages('dist'));
const faults = await htmlFaults(pages);
console.log(`HTML: ${pages.length} pages, ${faults.length} faults`);

await inBrowser(4324, async (browser, address) => {
  for (const [colorScheme, width] of [['light', 320] as const, ['dark', 390] as const]) {
    const context = await browser.newContext({
      baseURL: address,
      colorScheme,
      viewport: { width, height: 844 },
      bypassCSP: true,
    });
    const found = await sweep(await context.newPage(), width);
    await context.close();
    console.log(`axe, ${colorScheme}, ${width} px: ${pages.length} pages, ${found.length} faults`);
    faults.push(...found);
  }
});
console.log(faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;

async function sweep(page: Page, width: number): Promise<string[]> {
  const found: string[] = [];
  for (const { address: path } of pages) {
    await page.goto(path);
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    if (across > width) found.push(`${path}: ${across} px wide on a phone of ${width}`);
    found.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
  }
  return found;
}
