import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { axeFaults } from './lib/axe.ts';
import { htmlFaults } from './lib/html.ts';
import { builtPages, oneOfEachStep } from './built-site.ts';
import { today } from '../src/data/clock.ts';
import type { Audit } from '../src/schema/audit.ts';
import { inBrowser } from './in-browser.ts';

/**
 * `npm run audit`: the sweeps that are too slow for each push. Every page of `dist` (of the guided flow, one of each
 * step): valid HTML, no fault that axe finds in light, dark and forced colours, nothing wider than the phone, also with
 * letters of twice the size. `-- --all` takes every page of the flow as well; `-- --write` keeps the result in
 * content/accessibility.json, which the statement on accessibility shows.
 */
const { values } = parseArgs({ options: { all: { type: 'boolean' }, write: { type: 'boolean' } } });
if (!existsSync('dist')) {
  console.error('先に npm run build を実行してください。');
  process.exit(2);
}

/** How a page is looked at; a phone of 320 px is a screen of 1280 px at 400 % (WCAG 2.2, 1.4.10). */
const looks = [
  {
    name: '明るい画面、320ピクセル（400%の拡大）',
    colorScheme: 'light',
    forcedColors: 'none',
    width: 320,
    size: '',
  },
  { name: '暗い画面、390ピクセル', colorScheme: 'dark', forcedColors: 'none', width: 390, size: '' },
  {
    name: '色を強制する画面、390ピクセル',
    colorScheme: 'light',
    forcedColors: 'active',
    width: 390,
    size: '',
  },
  { name: '2倍の文字、390ピクセル', colorScheme: 'light', forcedColors: 'none', width: 390, size: '200%' },
] as const;

const built = builtPages('dist');
const pages = values.all ? built : oneOfEachStep(built);
const html = await htmlFaults(pages);
const sweeps: Audit['sweeps'] = [{ name: 'HTML の文法', faults: html.length }];
const faults = [...html];
console.log(`HTML: ${pages.length} pages, ${html.length} faults`);

await inBrowser(4324, async (browser, address) => {
  const next = looks[Symbol.iterator]();
  const work = async () => {
    for (const look of next) {
      const { colorScheme, forcedColors, width } = look;
      const context = await browser.newContext({
        baseURL: address,
        colorScheme,
        forcedColors,
        viewport: { width, height: 844 },
        bypassCSP: true,
        serviceWorkers: 'block',
      });
      const found = await sweep(await context.newPage(), look);
      await context.close();
      console.log(`axe, ${look.name}: ${pages.length} pages, ${found.length} faults`);
      sweeps.push({ name: look.name, faults: found.length });
      faults.push(...found);
    }
  };
  await Promise.all([work(), work()]);
});
console.log(faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;

if (values.write) {
  const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };
  const audit: Audit = {
    day: today(),
    pages: pages.length,
    tool: `axe-core ${version}、html-validate`,
    sweeps,
    faults: faults.slice(0, 200),
  };
  const file = path.join(process.env.CONTENT_DIR ?? 'content', 'accessibility.json');
  writeFileSync(file, `${JSON.stringify(audit, null, 2)}\n`);
}

async function sweep(page: Page, { width, size }: (typeof looks)[number]): Promise<string[]> {
  const found: string[] = [];
  for (const { address: path } of pages) {
    await page.goto(path);
    if (size) await page.addStyleTag({ content: `html { font-size: ${size} }` });
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    if (across > width) found.push(`${path}: ${across} px wide on a phone of ${width}`);
    found.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
  }
  return found;
}
