import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { findBrowser } from '../lib/browser.ts';
import { withBrowser } from '../lib/with-browser.ts';
import { reportFigures } from './figures.ts';

/**
 * `npm run bench:lighthouse`: what Lighthouse (mobile, its own throttling) says of the built site, fetched for this run
 * alone, so that a test of every change does not carry it. The reports go into `lighthouse`. Prints figures and judges none.
 */
const version = '13.5.0';
/** Chromium now and then gives no trace; that says nothing of the page. */
const tries = 3;
const pages = {
  home: '/',
  place: '/places/jiritsu-soudan-center/',
  question: '/consult/a/',
  outcome: '/consult/aa/',
  district: '/areas/mabashi/',
  find: '/find/',
  map: '/map/',
};
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

mkdirSync('lighthouse', { recursive: true });
await withBrowser(4329, async (browser, address) => {
  await browser.close();
  const rows = Object.entries(pages).map(([name, at]) => {
    const report = `lighthouse/${name}`;
    const runs = Array.from({ length: tries }, () => () => run(address + at, report));
    if (!runs.some((once) => once())) throw new Error(`${name}: no report in ${tries} tries`);
    const { categories: scores } = JSON.parse(readFileSync(`${report}.report.json`, 'utf8')) as {
      categories: Record<(typeof categories)[number], { score: number | null }>;
    };
    return [name, ...categories.map((category) => Math.round((scores[category].score ?? 0) * 100))];
  });
  reportFigures('lighthouse', ['page', ...categories], rows);
});

/** Writes a report as JSON and HTML. @returns whether there is one */
function run(address: string, report: string): boolean {
  const { status } = spawnSync(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      address,
      '--quiet',
      '--output=json',
      '--output=html',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: findBrowser() }, stdio: 'inherit' },
  );
  return status === 0;
}
