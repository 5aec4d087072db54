import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compressed } from '../build/compression.ts';
import { pageListFile } from '../build/page-list.ts';
import { withBrowser } from '../lib/with-browser.ts';
import { reportFigures } from './figures.ts';
import { phone } from './emulated-phone.ts';
import { writeSyntheticCity } from '../lib/synthetic-city.ts';

/**
 * `npm run bench:scale`: measures cities of 200, 2,000 and 10,000 synthetic records: time and memory of a build (the
 * largest process; Debian: apt install time), size of the site without compressed files, bytes of the first visit to
 * the list and of the first search, and how long a slow phone needs for a filter. Prints figures without a limit, since
 * times vary between machines.
 */
const sizes = [200, 2_000, 10_000];
const costs: number[][] = [];

for (const size of sizes) {
  const tempDir = mkdtempSync(path.join(tmpdir(), 'city-'));
  const [content, site] = [path.join(tempDir, 'content'), `.dist-scale-${process.pid}`];
  writeSyntheticCity(content, size);
  const { stderr, status } = spawnSync(
    '/usr/bin/time',
    ['-f', 'MEASURED %e %M', process.execPath, 'scripts/build.ts'],
    { env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site }, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const [, seconds, memory] = /MEASURED (\S+) (\S+)/.exec(stderr) ?? [];
  if (status !== 0 || !seconds)
    throw new Error(`the build of ${size} records failed\n${stderr.slice(-2000)}`);
  await withBrowser(
    4328,
    async (browser, address) => {
      const { page, cost, close } = await phone(browser);
      await page.goto(`${address}/find/`);
      await pause(3000);
      const first = await cost();
      await page.getByRole('searchbox').fill('桜川');
      await page.locator('[data-find="results"] [data-place]').first().waitFor();
      const search = await cost();
      const filter = await page.evaluate(filterTime);
      await close();
      costs.push([
        Number(seconds),
        Number(memory) / 1e6,
        bytesOf(site) / 1e6,
        first.bytes / 1000,
        (search.bytes - first.bytes) / 1000,
        filter,
      ]);
    },
    site,
  );
  rmSync(site, { recursive: true });
  rmSync(pageListFile(site));
  rmSync(tempDir, { recursive: true });
}
/** Decimals of each column: s, GB, MB, kB, kB, ms. */
const digits = [0, 1, 0, 1, 1, 0];
const [secondLargest, largest] = costs.slice(-2) as [number[], number[]];
/** The difference of the two largest cities in thousands of records. */
const thousands = (sizes.at(-1)! - sizes.at(-2)!) / 1000;
reportFigures(
  'scale',
  [
    'records',
    'build, s',
    'memory, GB',
    'site, MB',
    'first visit to the list, kB',
    'first search, kB',
    'a filter, ms',
  ],
  [
    ...costs.map((cost, at) => [
      sizes[at]!.toLocaleString('en'),
      ...cost.map((value, column) => value.toFixed(digits[column])),
    ]),
    [
      'each further thousand',
      ...largest.map((value, column) =>
        ((value - secondLargest[column]!) / thousands).toFixed(digits[column]! + 1),
      ),
    ],
  ],
);

/** Runs in the page: the third shortest time in ms from choosing a district to the updated list, of at most five. */
async function filterTime(): Promise<number> {
  const select = document.querySelector<HTMLSelectElement>('select[name="district"]')!;
  const page = document.querySelector('[data-find-page]')!;
  const times: number[] = [];
  for (const option of [...select.options].slice(1, 6)) {
    const start = performance.now();
    const settled = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (page.getAttribute('aria-busy') !== 'false') return;
        observer.disconnect();
        resolve();
      }).observe(page, { attributes: true, attributeFilter: ['aria-busy'] });
    });
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled;
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return times.sort((one, other) => one - other)[2]!;
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !compressed.test(entry.name))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
