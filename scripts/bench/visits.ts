import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { load } from 'cheerio';
import { compressFiles } from '../build/compression.ts';
import { withBrowser } from '../lib/with-browser.ts';
import { kilobytes, reportFigures } from './figures.ts';
import { phone, type Cost } from './emulated-phone.ts';

/**
 * `npm run bench`: measures a first visit on an emulated phone: bytes with brotli, headers and icons, long tasks, CLS
 * and LCP, beside long tasks and LCP of a plain page with the same text in the same run. List and map are measured
 * first without their island, then complete. Prints figures without a limit, since times vary between machines.
 */
/** `isActOnly`: reports only the cost of `act`, without that of loading the page and of `before`. */
type Visit = { name: string; at: string; before?: Act; act?: Act; isActOnly?: true };
type Act = (page: Page) => Promise<void>;

const plainVisits: Visit[] = [
  { name: 'home', at: '/' },
  { name: 'district', at: '/areas/mabashi/' },
  { name: 'place', at: '/places/jiritsu-soudan-center/' },
  { name: 'question', at: '/consult/a/' },
  { name: 'outcome', at: '/consult/aa/' },
  { name: 'find, list', at: '/find/' },
  { name: 'map, list', at: '/map/' },
];
const type = (word: string) => (page: Page) => page.getByRole('searchbox').fill(word);
const fullVisits: Visit[] = [
  { name: 'find, alive', at: '/find/' },
  { name: 'first search, beside the list', at: '/find/', act: type('家賃'), isActOnly: true },
  {
    name: 'whole text, beside the search',
    at: '/find/',
    isActOnly: true,
    before: type('家賃'),
    act: async (page) => {
      await page.locator('[data-find="ask"]').click();
      await page.locator('[data-find="texts"]:not(:empty)').waitFor();
    },
  },
  {
    name: 'map, open',
    at: '/map/',
    act: async (page) => {
      await page.getByRole('button', { name: '地図を開く' }).click();
      await page.locator('[data-map][data-ready="true"]').waitFor();
    },
  },
];
const repetitions = 7;
const plainPort = 4331;
const island = /\/_astro\/(?:client|Directory|MapDirectory)\.[^/]*\.js$/;

const tempDir = mkdtempSync(path.join(tmpdir(), 'plain-'));
const plainFiles = plainVisits.map((_, number) => path.join(tempDir, String(number), 'index.html'));
for (const [number, { at }] of plainVisits.entries()) {
  mkdirSync(path.join(tempDir, String(number)));
  writeFileSync(plainFiles[number]!, plainPage(at));
}
await compressFiles(plainFiles, 'tight');
const plainHost = spawn(process.execPath, ['scripts/lib/serve.ts', tempDir, String(plainPort)], {
  stdio: 'inherit',
});

try {
  await withBrowser(4324, async (browser, address) => {
    const rows: (string | number)[][] = [];
    for (const [number, { name, at }] of plainVisits.entries()) {
      const ours = await median(browser, address + at, { withoutIsland: true });
      const plain = await median(browser, `http://localhost:${plainPort}/${number}/`);
      rows.push([
        name,
        ...cells(ours),
        Math.round(plain.longTasks),
        Math.round(plain.paint),
        (ours.paint / plain.paint).toFixed(2),
      ]);
    }
    for (const { name, at, ...options } of fullVisits) {
      rows.push([name, ...cells(await median(browser, address + at, options)), '–', '–', '–']);
    }
    reportFigures(
      'visits',
      [
        'page',
        'kB',
        'requests',
        'long tasks, ms over 50',
        'CLS',
        'LCP, ms',
        'plain: tasks',
        'plain: LCP',
        'ratio',
      ],
      rows,
    );
  });
} finally {
  plainHost.kill();
}

function cells({ bytes, requests, longTasks, shift, paint }: Cost): (string | number)[] {
  return [kilobytes(bytes), requests, Math.round(longTasks), shift.toFixed(3), Math.round(paint)];
}

/** The HTML of a built page without styles, scripts, SVG and links to resources. */
function plainPage(address: string): string {
  const page = load(readFileSync(path.join('dist', address, 'index.html'), 'utf8'));
  page('script, style, svg, link, meta:not([charset]):not([name="viewport"])').remove();
  return page.html();
}

type VisitOptions = { withoutIsland?: true } & Pick<Visit, 'before' | 'act' | 'isActOnly'>;

/** The visit with the median LCP of several, each with an empty cache. */
async function median(browser: Browser, url: string, options: VisitOptions = {}): Promise<Cost> {
  const costs: Cost[] = [];
  for (let time = 0; time < repetitions; time += 1) costs.push(await visit(browser, url, options));
  return costs.sort((one, other) => one.paint - other.paint)[Math.floor(repetitions / 2)]!;
}

async function visit(
  browser: Browser,
  url: string,
  { withoutIsland, before, act, isActOnly }: VisitOptions,
): Promise<Cost> {
  const { page, cost, close } = await phone(browser);
  if (withoutIsland) await page.route(island, (route) => route.abort());
  await page.route(/\/\d+\/\d+\/\d+\.png$/, (route) => route.abort());
  await page.goto(url, { waitUntil: 'load' });
  await before?.(page);
  await pause(1500);
  const earlier = await cost();
  await act?.(page);
  await pause(act ? 1500 : 0);
  const total = await cost();
  await close();
  if (!isActOnly) return total;
  return {
    ...total,
    bytes: total.bytes - earlier.bytes,
    requests: total.requests - earlier.requests,
    longTasks: total.longTasks - earlier.longTasks,
    shift: total.shift - earlier.shift,
  };
}
