import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inBrowser } from '../in-browser.ts';
import { kilobytes, tell } from './figures.ts';
import { phone } from './phone.ts';
import { writeSyntheticCity } from './synthetic-city.ts';

/**
 * `npm run bench:scale`: what a city of 200, 2,000 and 10,000 synthetic records costs: seconds and memory of a build (the
 * largest of its processes; Debian: apt install time), size of the site, the first visit to the list, the first search,
 * and how long a slow phone is busy with a filter. Prints figures and judges none: machines are noisy.
 */
const sizes = [200, 2_000, 10_000];
const rows: (string | number)[][] = [];

for (const size of sizes) {
  const room = mkdtempSync(path.join(tmpdir(), 'city-'));
  const [content, site] = [path.join(room, 'content'), `.dist-scale-${process.pid}`];
  writeSyntheticCity(content, size);
  const { stderr, status } = spawnSync(
    '/usr/bin/time',
    ['-f', 'MEASURED %e %M', process.execPath, 'scripts/build.ts'],
    { env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site }, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const [, seconds, memory] = /MEASURED (\S+) (\S+)/.exec(stderr) ?? [];
  if (status !== 0 || !seconds)
    throw new Error(`the build of ${size} records failed\n${stderr.slice(-2000)}`);
  await inBrowser(
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
      rows.push([
        size.toLocaleString('en'),
        Number(seconds).toFixed(0),
        (Number(memory) / 1e6).toFixed(1),
        Math.round(bytesOf(site) / 1e6),
        kilobytes(first.bytes),
        kilobytes(search.bytes - first.bytes),
        Math.round(filter),
      ]);
    },
    site,
  );
  rmSync(site, { recursive: true });
  rmSync(room, { recursive: true });
}
tell(
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
  rows,
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
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
