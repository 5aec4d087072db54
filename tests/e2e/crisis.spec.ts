import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from '@playwright/test';
import { loadContent } from '../../scripts/content/load.ts';
import { axeViolations } from '../../scripts/lib/axe.ts';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';
import { realContent, realSite as realFolder } from '../support/sites.ts';

const box = (page: Page) => page.getByRole('searchbox');
const card = (page: Page) => page.locator('[data-crisis]');
const numbersIn = (page: Page) =>
  card(page)
    .locator('a[href^="tel:"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** Phrases of the fixture city that show danger, with the class and the first number. */
const danger = [
  ['消えたい', 'shinitai', 'tel:03-0000-0080'],
  ['もう朝が来なければいいのに', 'shinitai', 'tel:03-0000-0080'],
  ['父が倒れて返事をしない', 'emergency119', 'tel:119'],
] as const;
const [[phrase]] = danger;
const pages = ['/', '/find/', '/map/'];

/** Collects what a page sends from now on, decoded. */
function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) =>
    requests.push(decodeURIComponent(request.url()) + (request.postData() ?? '')),
  );
  return requests;
}

/** Everything that a page may keep of a query. */
const traces = (page: Page) =>
  page.evaluate(() =>
    [
      location.href,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      ...[...document.querySelectorAll('a')].map(({ href }) => href),
    ].map(decodeURIComponent),
  );

const delayScripts = (page: Page, milliseconds: number) =>
  page.route('**/_astro/*.js', async (route: Route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue().catch(() => undefined);
  });

for (const address of pages) {
  test.describe(`the search box of ${address}`, () => {
    for (const [query, expected, number] of danger) {
      test(`shows the numbers for 「${query}」 within a second of the last key, while all other scripts are ten seconds late`, async ({
        page,
      }) => {
        await delayScripts(page, 10_000);
        await page.goto(fixtureCity + address, { waitUntil: 'commit' });
        await box(page).fill(query.slice(0, -1));
        await box(page).press('End');
        await page.keyboard.insertText(query.slice(-1));
        await expect(card(page)).toHaveAttribute('data-crisis', expected, { timeout: 1000 });
        expect((await numbersIn(page))[0]).toBe(number);
        await expect(card(page).locator('a[href^="tel:"]').first()).toBeVisible();
      });
    }

    test('shows nothing for harmless phrases, and removes a card when it is emptied', async ({ page }) => {
      await page.goto(fixtureCity + address);
      await box(page).fill(phrase);
      await expect(card(page)).not.toBeEmpty();
      for (const query of [
        '消えたい汚れ',
        '死ぬほどおいしい',
        '倒れた自転車',
        '図書館の時間',
        '介護',
        '広場',
      ]) {
        await box(page).fill(query);
        await expect(card(page), query).toHaveAttribute('data-crisis', '');
        await expect(card(page), query).toBeEmpty();
      }
      await box(page).fill(phrase);
      await expect(card(page)).not.toBeEmpty();
      await box(page).fill('');
      await expect(card(page)).toHaveAttribute('data-crisis', '');
      await expect(card(page)).toBeEmpty();
    });

    test('sends nothing of a query about danger, and leaves no trace of it', async ({ page }) => {
      const requests = requestsOf(page);
      await page.goto(fixtureCity + address);
      // The name of a record alone may be in the address.
      for (const query of [`川辺相談センター ${phrase}`, phrase]) {
        await box(page).fill(query);
        await expect(card(page)).not.toBeEmpty();
        await page.waitForTimeout(500);
        expect(decodeURIComponent(page.url()), query).toBe(fixtureCity + address);
      }
      expect((await traces(page)).filter((text) => text.includes(phrase))).toEqual([]);
      expect(page.url()).toBe(fixtureCity + address);
      expect(requests.filter((request) => request.includes(phrase))).toEqual([]);
      const repeated = await page.evaluate(
        (query) => document.body.innerText.split('\n').filter((line) => line.includes(query)),
        phrase,
      );
      expect(repeated).toEqual([]);
      expect(await page.locator('[aria-live], [role="status"]').allTextContents()).not.toContain(phrase);
    });

    test('announces the card once, without the query', async ({ page }) => {
      await page.goto(fixtureCity + address);
      await box(page).fill(phrase);
      await expect(page.locator('[aria-live="polite"]').first()).toHaveText('今すぐ話せます');
      await box(page).fill('');
      await expect(page.locator('[aria-live="polite"]').first()).toBeEmpty();
    });

    test('is empty after a return to the page, if its text was about danger', async ({ page }) => {
      await page.goto(fixtureCity + address);
      await box(page).fill(phrase);
      await expect(card(page)).not.toBeEmpty();
      await card(page).locator('[data-name]').click();
      await expect(page).toHaveURL(/\/places\//);
      await page.goBack();
      await expect(box(page)).toBeVisible();
      await expect(box(page)).toHaveValue('');
      await expect(card(page)).toBeEmpty();
    });

    test('has no text of danger for a browser that keeps the page when it is left', async ({ page }) => {
      await page.goto(fixtureCity + address);
      await expect(box(page)).toHaveAttribute('autocomplete', 'off');
      await box(page).fill(phrase);
      await expect(card(page)).not.toBeEmpty();
      await page.evaluate(() =>
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
      );
      await expect(box(page)).toHaveValue('');
      await expect(card(page)).toBeEmpty();
    });

    test('sends nothing and keeps the address where its scripts are blocked', async ({ page }) => {
      await page.route(/\.js$/, (route) => route.abort());
      await page.goto(fixtureCity + address);
      await expect(page.locator('input[type="search"]')).toBeHidden();
      // As if the box were visible: its key and all buttons around it.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('main [hidden]')) element.hidden = false;
      });
      const requests = requestsOf(page);
      await page.locator('input[type="search"]').fill(phrase);
      await page.locator('input[type="search"]').press('Enter');
      for (const button of await page.locator('main button:visible').all()) await button.click();
      await page.waitForTimeout(300);
      // Astro asks again for a script that was blocked; the address of a script holds nothing that was typed.
      expect(requests.filter((url) => !url.includes('/_astro/'))).toEqual([]);
      expect(page.url()).toBe(fixtureCity + address);
      await expect(page.locator('main form')).toHaveCount(0);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('home has a link to the page of all records in place of the search box', async ({ page }) => {
    await page.goto(`${fixtureCity}/`);
    await expect(page.locator('input')).toBeHidden();
    await page.locator('[data-search="link"] a').click();
    await expect(page).toHaveURL(`${fixtureCity}/find/`);
    await expect(page.locator('input[type="search"]')).toBeHidden();
  });
});

test('nothing moves when the search box takes the place of the link', async ({ page }) => {
  await page.route('**/search-box.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(`${fixtureCity}/`, { waitUntil: 'commit' });
  const below = page.locator('main a[href="/map/"]');
  await expect(page.locator('[data-search="link"] a')).toBeVisible();
  const before = await below.boundingBox();
  await expect(box(page)).toBeVisible();
  expect(await below.boundingBox()).toEqual(before);
});

for (const how of ['Enter', 'the button'] as const) {
  test(`home passes a query to the page of all records with ${how}, and nothing of it stays in storage or address`, async ({
    page,
  }) => {
    const requests = requestsOf(page);
    await page.goto(`${fixtureCity}/`);
    await box(page).fill('物忘れがひどい');
    if (how === 'Enter') await box(page).press('Enter');
    else await page.getByRole('button', { name: '探す' }).click();
    await expect(page).toHaveURL(`${fixtureCity}/find/`);
    await expect(box(page)).toHaveValue('物忘れがひどい');
    await expect(page.locator('[data-find-page]')).toHaveAttribute('aria-busy', 'false');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect((await traces(page)).filter((text) => text.includes('物忘れ'))).toEqual([]);
    expect(requests.filter((request) => request.includes('物忘れ'))).toEqual([]);
    await page.goBack();
    await expect(box(page)).toHaveValue('');
  });
}

test('the key that confirms a Japanese word stays on the home page', async ({ page }) => {
  await page.goto(`${fixtureCity}/`);
  await box(page).fill('物忘れ');
  for (const key of [{ isComposing: true }, { keyCode: 229 }]) {
    await box(page).evaluate(
      (input, init) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...init })),
      key,
    );
  }
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${fixtureCity}/`);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a query about danger from home shows its card on the page of all records at once', async ({ page }) => {
  await page.goto(`${fixtureCity}/`);
  await box(page).fill(phrase);
  await expect(card(page)).not.toBeEmpty();
  await delayScripts(page, 10_000);
  await box(page).press('Enter');
  await expect(page).toHaveURL(`${fixtureCity}/find/`);
  await expect(card(page)).toHaveAttribute('data-crisis', 'shinitai', { timeout: 2000 });
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('text that is typed before the results start is kept and answered', async ({ page }) => {
  await delayScripts(page, 1500);
  await page.goto(`${fixtureCity}/find/`, { waitUntil: 'commit' });
  await box(page).fill('川辺相談センター');
  await expect(page.locator('[data-results] [data-place]').first()).toHaveAttribute(
    'data-place',
    'kawabe-soudan',
  );
  await expect(box(page)).toHaveValue('川辺相談センター');
});

test('a text in composition is decided on once it has not changed for a while', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  await box(page).focus();
  await box(page).evaluate((input: HTMLInputElement, text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  }, phrase);
  await expect(card(page)).toHaveAttribute('data-crisis', 'shinitai', { timeout: 1000 });
});

test('other data raise a card for the same text, and remove none', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/`);
  await box(page).fill('川辺');
  await expect(card(page)).toHaveAttribute('data-decided', '');
  const find = (query: string, strength: string) =>
    page.evaluate((detail) => document.dispatchEvent(new CustomEvent('danger-found', { detail })), {
      query,
      sign: { class: 'emergency119', strength },
    });
  await find('山手', 'card');
  await expect(card(page)).toBeEmpty();
  await find('川辺', 'line');
  const line = card(page).locator('p');
  await expect(line.getByRole('link')).toHaveText([/119/, 'ほかの電話番号を見る']);
  expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await find('川辺', 'card');
  await expect(card(page).locator('section')).toBeVisible();
  await find('川辺', 'line');
  await expect(card(page).locator('section')).toBeVisible();
  await box(page).fill('川辺相談');
  await expect(card(page)).toBeEmpty();
});

test('where the data of danger cannot be fetched, they are fetched again at the next key', async ({
  page,
}) => {
  let isBroken = true;
  await page.route('**/crisis.json', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(`${fixtureCity}/find/`);
  await box(page).fill('消えた');
  await expect(page.locator('[data-find-page]')).toHaveAttribute('aria-busy', 'false');
  isBroken = false;
  await box(page).fill(phrase);
  await expect(card(page)).toHaveAttribute('data-crisis', 'shinitai');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the home page with a card, ${colorScheme},`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 800 }, bypassCSP: true });

    test('has no axe violation and no content wider than the phone', async ({ page }) => {
      await page.goto(`${fixtureCity}/`);
      await box(page).fill(phrase);
      await expect(card(page).locator('section')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}

test.describe('on the real site', () => {
  const { cards } = loadContent(realContent).singles['crisis.json']!.record;
  const html = readFileSync(path.join(realFolder, 'find/index.html'), 'utf8');

  test('each class of danger shows its own card for each of its patterns, with the numbers in the order of the content', async ({
    page,
  }) => {
    await page.goto(`${realSite}/find/`);
    for (const { class: name, patterns, places } of cards) {
      expect(html).toContain(`data-line="${name}"`);
      const [pattern = ''] = patterns;
      await box(page).fill('');
      await box(page).fill(pattern);
      await expect(card(page), pattern).toHaveAttribute('data-crisis', name);
      const shown = await card(page)
        .locator('.plain-list > [data-place]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-place')));
      expect(shown).toEqual(places);
      expect((await numbersIn(page)).length).toBeGreaterThan(0);
    }
    expect(page.url()).toBe(`${realSite}/find/`);
  });

  for (const address of pages) {
    test(`${address} shows a card within a second of the last key, while all other scripts are ten seconds late`, async ({
      page,
    }) => {
      const { class: name, patterns } = cards[0]!;
      await delayScripts(page, 10_000);
      await page.goto(realSite + address, { waitUntil: 'commit' });
      await box(page).fill(patterns[0] ?? '');
      await expect(card(page)).toHaveAttribute('data-crisis', name, { timeout: 1000 });
    });
  }
});
