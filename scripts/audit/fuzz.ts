import type { Browser, Page } from '@playwright/test';

/** Parts of addresses that try to run a script, to break the code that reads addresses, or to lead to another site. */
export const hostileBits = [
  '<script>window.canary=1</script>',
  '"><img src=x onerror=window.canary=1>',
  'javascript:window.canary=1',
  "';window.canary=1;//",
  '{{constructor.constructor("window.canary=1")()}}',
  '%00',
  '\u202e\u2066',
  '../../etc/passwd',
  '#'.repeat(50),
  'あ'.repeat(500),
  '%E3%81',
  '__proto__',
  'constructor',
] as const;

const parameterNames = ['q', 'kind', 'district', 'for', 'ages', 'sort', 'open', 'from', '__proto__', 'x'];

/** Yields `count` hostile ends of addresses (query and fragment). The same seed yields the same ones. */
export function* hostileAddresses(count: number, seed: number): Generator<string> {
  const number = numbers(seed);
  const pick = <Value>(some: readonly Value[]): Value => some[number.next().value % some.length]!;
  for (let index = 0; index < count; index += 1) {
    const query = Array.from(
      { length: number.next().value % 3 },
      () => `${pick(parameterNames)}=${encodeURIComponent(pick(hostileBits))}`,
    ).join('&');
    const bit = pick(hostileBits);
    const fragment = pick(['', `#q=${encodeURIComponent(bit)}`, `#${bit}`, `#k=${bit}`]);
    yield `${query ? `?${query}` : ''}${fragment}`;
  }
}

/** A linear congruential generator instead of Math.random, so that a violation can be reproduced. */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
}

/**
 * Opens pages at hostile addresses.
 * @param site URL of the served site, without a trailing slash
 * @param count number of addresses, spread evenly over the paths
 * @returns one line per violation: an address whose script ran, or at which the page threw an error
 */
export async function fuzzAddresses(
  browser: Browser,
  site: string,
  paths: readonly string[],
  count: number,
): Promise<string[]> {
  const violations: string[] = [];
  // The CSP of a page blocks inline scripts. It is off here, so that only the page's own escaping is tested.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.on('pageerror', (error) => violations.push(`${page.url()}: ${error.message}`));
  for (const [seed, path] of paths.entries()) {
    for (const address of hostileAddresses(Math.ceil(count / paths.length), seed)) {
      await page.goto(site + path + address, { waitUntil: 'domcontentloaded' });
      await addressRead(page, path);
      if (await ranForeignScript(page)) violations.push(`${path}${address}: ran a script`);
    }
  }
  await context.close();
  return violations;
}

/** Waits until the script of a page has read the address; returns at once for other pages. */
async function addressRead(page: Page, path: string): Promise<void> {
  if (path === '/find/' || path === '/map/')
    await page.locator('[data-find-page][aria-busy="false"]').waitFor({ state: 'attached' });
  if (path === '/list/') await page.locator('[data-note]:not(:empty)').waitFor({ state: 'attached' });
}

/**
 * Whether an injected script ran. Waits until an image fails to load, so that the `onerror` of an injected image has
 * run before.
 */
export const ranForeignScript = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await new Promise((resolve) => Object.assign(new Image(), { src: 'x', onerror: resolve }));
    return 'canary' in window;
  });
