import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const policyOf = async (page: Page) =>
  (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')) ?? '';

test('a page is sent with the security headers, and a hashed file is cached as immutable', async ({
  page,
}) => {
  const response = await page.goto(`${fixtureCity}/`);
  const headers = response!.headers();
  expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['permissions-policy']).toContain('geolocation=(self)');
  expect(headers['strict-transport-security']).toContain('max-age=');
  expect(headers['cache-control']).toBe('no-cache');
  const script = await page.request.get(
    `${fixtureCity}${await page.locator('script[src]').first().getAttribute('src')}`,
  );
  expect(script.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(script.headers()['content-encoding']).toBe('br');
});

/** Returns an array that collects the policy violations of a page, as `directive URI`, from the next navigation on. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { reportViolation: (what: string) => void }).reportViolation(
        `${effectiveDirective} ${blockedURI}`,
      ),
    );
  });
  return violations;
}

const forbidden: [what: string, directive: string, attempt: () => unknown][] = [
  ['a request to another host', 'connect-src', () => fetch('http://127.0.0.1:9/').catch(() => undefined)],
  ['an image of another host', 'img-src', () => (new Image().src = 'http://127.0.0.1:9/x.png')],
  [
    'another base for its links',
    'base-uri',
    () =>
      document.head.append(Object.assign(document.createElement('base'), { href: 'http://127.0.0.1:9/' })),
  ],
  [
    'an inserted script',
    'script-src-elem',
    () => document.body.append(Object.assign(document.createElement('script'), { textContent: '0' })),
  ],
  [
    'a page in a frame',
    'frame-src',
    () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })),
  ],
  [
    'the submission of a form',
    'form-action',
    () => {
      const form = Object.assign(document.createElement('form'), { action: 'http://127.0.0.1:9/' });
      document.body.append(form);
      form.submit();
    },
  ],
];

for (const [what, directive, attempt] of forbidden) {
  test(`the policy of a page blocks ${what}`, async ({ page }) => {
    const violations = await violationsOf(page);
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    await page.evaluate(attempt);
    await expect.poll(() => violations.join()).toMatch(new RegExp(`^${directive} `));
  });
}

test('only the policy of the map allows another host, and only that of the search allows WebAssembly', async ({
  page,
}) => {
  const allowed: Record<string, string[]> = {};
  for (const address of ['/', '/emergency/', '/consult/', '/places/kakure-ie/', '/find/', '/map/']) {
    await page.goto(fixtureCity + address);
    allowed[address] =
      (await policyOf(page)).match(/'wasm-unsafe-eval'|'unsafe-\S+|data:|\w+:\/\/[^\s;]+/g) ?? [];
  }
  expect(allowed).toEqual({
    '/': [],
    '/emergency/': [],
    '/consult/': [],
    '/places/kakure-ie/': [],
    '/find/': ["'wasm-unsafe-eval'"],
    '/map/': ['data:', 'http://127.0.0.1:4329', "'wasm-unsafe-eval'"],
  });
});

test('the policies block none of the functions of the pages', async ({ page }) => {
  const violations = await violationsOf(page);
  await page.route('http://127.0.0.1:4329/**', (route) => route.abort());
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => true }));
  for (const address of [
    '/',
    '/consult/',
    '/list/',
    '/offline/',
    '/calendar/',
    '/this-week/',
    '/emergency/',
  ]) {
    await page.goto(fixtureCity + address, { waitUntil: 'networkidle' });
  }
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await page.getByRole('button', { name: 'ふりがな' }).click();
  await expect(page.locator('ruby').first()).toBeVisible();
  await page.goto(`${fixtureCity}/map/`);
  await page.getByRole('button', { name: '地図を開く' }).click();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
  await expect(page.getByText('詳しい地図の画像を読み込めない')).toBeVisible();
  await page.getByRole('searchbox').fill('川辺');
  await page.getByRole('button', { name: 'ページの文章からも探す' }).click();
  await expect(page.locator('[data-find="texts"] a').first()).toBeVisible();
  expect(violations).toEqual([]);
});
