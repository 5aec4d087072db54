import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a visit has cost so far; long tasks are what of them is over 50 ms, in ms. */
export type Cost = { bytes: number; requests: number; paint: number; longTasks: number; shift: number };

/** A page on a phone, with what it has cost so far and the way to close it. */
export type Phone = { page: Page; cost: () => Promise<Cost>; close: () => Promise<void> };

/** A phone of 390 px that knows nothing yet: slow 4G (1.6 Mbps, 150 ms), a processor four times slower. */
export async function phone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'ja-JP',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await slow(session);
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(watch);
  return {
    page,
    cost: async () => ({
      bytes,
      requests,
      ...(await page.evaluate(() => (window as unknown as { seen: Omit<Cost, 'bytes' | 'requests'> }).seen)),
    }),
    close: () => context.close(),
  };
}

async function slow(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the page: notes the largest paint, long tasks and shifts that nobody's tap or key has just caused (CLS). */
function watch(): void {
  const seen = { paint: 0, longTasks: 0, shift: 0 };
  Object.assign(window, { seen });
  const note = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  note('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
  note('longtask', ({ duration }) => (seen.longTasks += Math.max(0, duration - 50)));
  note('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
}
