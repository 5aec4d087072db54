import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { findBrowser } from '../../tests/browser.ts';
import { inBrowser } from '../in-browser.ts';
import { tell } from './figures.ts';

/**
 * `npm run bench:lighthouse`: what Lighthouse (mobile, its own throttling) says of the built site, fetched for this run
 * alone, so that a test of every change does not carry it. The reports go into `lighthouse`. Prints figures and judges none.
 */
const version = '13.5.0';
const pages = {
  home: '/',
  place: '/places/jiritsu-soudan-center/',
  question: '/consult/a/',
  outcome: '/consult/aaa/',
  district: '/areas/mabashi/',
  find: '/find/',
  map: '/map/',
};
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

mkdirSync('lighthouse', { recursive: true });
await inBrowser(4329, async (browser, address) => {
  await browser.close();
  const rows = Object.entries(pages).map(([name, at]) => {
    const report = `lighthouse/${name}`;
    const { status, stderr } = spawnSync(
      'npx',
      [
        '--yes',
        `lighthouse@${version}`,
        address + at,
        '--quiet',
        '--output=json',
        '--output=html',
        `--output-path=${report}`,
        '--chrome-flags=--headless=new --no-sandbox',
      ],
      { env: { ...process.env, CHROME_PATH: findBrowser() }, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`${name}: ${stderr.slice(-500)}`);
    const { categories: scores } = JSON.parse(readFileSync(`${report}.report.json`, 'utf8')) as {
      categories: Record<(typeof categories)[number], { score: number | null }>;
    };
    return [name, ...categories.map((category) => Math.round((scores[category].score ?? 0) * 100))];
  });
  tell('lighthouse', ['page', ...categories], rows);
});
