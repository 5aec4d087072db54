import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { load } from 'cheerio';
import { inBrowser } from '../in-browser.ts';
import { compress } from '../build/compress.ts';

/**
 * `npm run bench`: what a first visit costs on a phone of 390 px, slow 4G (1.6 Mbps, 150 ms), a processor four times
 * slower, brotli: bytes and requests over the wire, the largest paint (LCP) beside that of a plain page with the same
 * text in the same run, long tasks, layout shift. Prints figures and judges none: machines are noisy.
 */
const pages = {
  home: '/',
  district: '/areas/mabashi/',
  place: '/places/jiritsu-soudan-center/',
  question: '/consult/a/',
  outcome: '/consult/aaa/',
  find: '/find/',
  map: '/map/',
};
const times = 3;
const plainPort = 4331;

type Visit = { bytes: number; requests: number; paint: number; longTasks: number; shift: number };

const room = mkdtempSync(path.join(tmpdir(), 'plain-'));
for (const [name, address] of Object.entries(pages)) {
  mkdirSync(path.join(room, name));
  writeFileSync(path.join(room, name, 'index.html'), plainPage(address));
}
await compress(room);
const plainHost = spawn(process.execPath, ['tests/serve.ts', room, String(plainPort)], { stdio: 'inherit' });

try {
  await inBrowser(4324, async (browser, address) => {
    console.log('| page | kB | requests | LCP ms | plain page, ms | ratio | long tasks ms | CLS |');
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const [name, at] of Object.entries(pages)) {
      const ours = await median(browser, address + at);
      const plain = await median(browser, `http://localhost:${plainPort}/${name}/`);
      const cells = [
        name,
        (ours.bytes / 1000).toFixed(1),
        ours.requests,
        Math.round(ours.paint),
        Math.round(plain.paint),
        (ours.paint / plain.paint).toFixed(2),
        Math.round(ours.longTasks),
        ours.shift.toFixed(3),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  });
} finally {
  plainHost.kill();
}

/** The same text without style, script or picture. */
function plainPage(address: string): string {
  const page = load(readFileSync(path.join('dist', address, 'index.html'), 'utf8'));
  page('script, style, svg, link, meta:not([charset]):not([name="viewport"])').remove();
  return page.html();
}

/** The visit whose paint is in the middle of some, each in a browser that knows nothing. */
async function median(browser: Browser, url: string): Promise<Visit> {
  const visits: Visit[] = [];
  for (let time = 0; time < times; time += 1) visits.push(await visit(browser, url));
  return visits.sort((one, other) => one.paint - other.paint)[Math.floor(times / 2)]!;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const slow = await context.newCDPSession(page);
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let [bytes, requests] = [0, 0];
  slow.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(() => {
    const seen = { paint: 0, longTasks: 0, shift: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
    watch('longtask', ({ duration }) => (seen.longTasks += Math.max(0, duration - 50)));
    watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
  });
  await page.goto(url, { waitUntil: 'load' });
  await pause(1500);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Omit<Visit, 'bytes' | 'requests'> }).seen,
  );
  await context.close();
  return { bytes, requests, ...seen };
}
