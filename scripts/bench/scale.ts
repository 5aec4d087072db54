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
 * `npm run bench:scale`: what a city of 200, 2,000 and 10,000 synthetic records costs: seconds and memory of a build (the
 * largest of its processes; Debian: apt install time), size of the site, the first visit to the list, the first search,
 * and how long a slow phone is busy with a filter. Prints figures and judges none: machines are noisy.
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
      const filter = await page.evaluate(busyWithFilter);
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
/** Digits after the point: seconds, GB, MB, kB, kB, ms. */
const digits = [0, 1, 0, 1, 1, 0];
const [less, most] = costs.slice(-2) as [number[], number[]];
const further = (sizes.at(-1)! - sizes.at(-2)!) / 1000;
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
      ...most.map((value, column) => ((value - less[column]!) / further).toFixed(digits[column]! + 1)),
    ],
  ],
);

/** Runs in the page: milliseconds from a filter chosen to the list as it leaves it, in the middle of several. */
async function busyWithFilter(): Promise<number> {
  const select = document.querySelector<HTMLSelectElement>('select[name="district"]')!;
  const page = document.querySelector('[data-find-page]')!;
  const took: number[] = [];
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
    took.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return took.sort((one, other) => one - other)[2]!;
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !compressed.test(entry.name))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
