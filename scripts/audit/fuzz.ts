import type { Browser, Page } from '@playwright/test';

/** What an address may hold to run a script, to break a reader of addresses, or to lead elsewhere. */
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

const names = ['q', 'kind', 'district', 'for', 'ages', 'sort', 'open', 'from', '__proto__', 'x'];

/** The query and the fragment of so many addresses, the same ones each time for the same seed. */
export function* hostileAddresses(count: number, seed: number): Generator<string> {
  const number = numbers(seed);
  const pick = <Value>(some: readonly Value[]): Value => some[number.next().value % some.length]!;
  for (let index = 0; index < count; index += 1) {
    const query = Array.from(
      { length: number.next().value % 3 },
      () => `${pick(names)}=${encodeURIComponent(pick(hostileBits))}`,
    ).join('&');
    const bit = pick(hostileBits);
    const fragment = pick(['', `#q=${encodeURIComponent(bit)}`, `#${bit}`, `#k=${bit}`]);
    yield `${query ? `?${query}` : ''}${fragment}`;
  }
}

/** A linear congruential generator, so that a violation can be found again. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
}

/**
 * Opens pages at hostile addresses.
 * @param site where the built site is served, without a slash at its end
 * @param count how many addresses in all, spread evenly over the paths
 * @returns the violations: an address at which a script from outside ran, or at which the page threw
 */
export async function fuzzAddresses(
  browser: Browser,
  site: string,
  paths: readonly string[],
  count: number,
): Promise<string[]> {
  const violations: string[] = [];
  // The policy of a page stops inline scripts; here the page's own code must keep them from being written.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.on('pageerror', (error) => violations.push(`${page.url()}: ${error.message}`));
  for (const [seed, path] of paths.entries()) {
    for (const address of hostileAddresses(Math.ceil(count / paths.length), seed)) {
      await page.goto(site + path + address, { waitUntil: 'domcontentloaded' });
      await readsAddress(page, path);
      if (await ranForeignScript(page)) violations.push(`${path}${address}: ran a script`);
    }
  }
  await context.close();
  return violations;
}

/** Waits until a page that reads its address has done so. */
async function readsAddress(page: Page, path: string): Promise<void> {
  if (path === '/find/' || path === '/map/')
    await page.locator('[data-find-page][aria-busy="false"]').waitFor({ state: 'attached' });
  if (path === '/list/') await page.locator('[data-note]:not(:empty)').waitFor({ state: 'attached' });
}

/** Whether a script from outside ran; waits for a picture that does not come, as those before it did not. */
export const ranForeignScript = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await new Promise((resolve) => Object.assign(new Image(), { src: 'x', onerror: resolve }));
    return 'canary' in window;
  });
