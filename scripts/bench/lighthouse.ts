import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { findBrowser } from '../lib/browser.ts';
import { withBrowser } from '../lib/with-browser.ts';
import { reportFigures } from './figures.ts';

/**
 * `npm run bench:lighthouse`: runs Lighthouse (mobile, its own throttling) on the built site. Lighthouse is fetched for
 * this run only, so that it is no dependency of the tests. Writes reports into `lighthouse`, prints scores without a
 * limit.
 */
const version = '13.5.0';
/** Chromium occasionally gives no trace, regardless of the page. */
const maxTries = 3;
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
    const attempts = Array.from({ length: maxTries }, () => () => run(address + at, report));
    if (!attempts.some((attempt) => attempt())) throw new Error(`${name}: no report in ${maxTries} tries`);
    const { categories: scores } = JSON.parse(readFileSync(`${report}.report.json`, 'utf8')) as {
      categories: Record<(typeof categories)[number], { score: number | null }>;
    };
    return [name, ...categories.map((category) => Math.round((scores[category].score ?? 0) * 100))];
  });
  reportFigures('lighthouse', ['page', ...categories], rows);
});

/** Runs Lighthouse and writes its report as JSON and HTML. @returns whether it succeeded */
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
