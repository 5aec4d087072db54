import type { Browser, CDPSession, Page } from '@playwright/test';

/** The cost of a visit so far: `paint` is LCP in ms, `longTasks` the ms of tasks beyond 50 ms each, `shift` is CLS. */
export type Cost = { bytes: number; requests: number; paint: number; longTasks: number; shift: number };

/** A page on an emulated phone; `cost` measures the visit so far, `close` closes its browser context. */
export type Phone = { page: Page; cost: () => Promise<Cost>; close: () => Promise<void> };

/** Emulates a phone with an empty cache: 390 px wide, slow 4G (1.6 Mbps, 150 ms), a processor four times slower. */
export async function phone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'ja-JP',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await throttle(session);
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(observeCost);
  return {
    page,
    cost: async () => ({
      bytes,
      requests,
      ...(await page.evaluate(
        () => (window as unknown as { measured: Omit<Cost, 'bytes' | 'requests'> }).measured,
      )),
    }),
    close: () => context.close(),
  };
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the page: records LCP, long tasks, and layout shifts without recent input (CLS). */
function observeCost(): void {
  const measured = { paint: 0, longTasks: 0, shift: 0 };
  Object.assign(window, { measured });
  const note = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  note('largest-contentful-paint', ({ startTime }) => (measured.paint = startTime));
  note('longtask', ({ duration }) => (measured.longTasks += Math.max(0, duration - 50)));
  note('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) measured.shift += value;
  });
}
