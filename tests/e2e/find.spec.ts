import words from '../../content/i18n/ja.json' with { type: 'json' };
import { axeViolations } from '../../scripts/lib/axe.ts';
import { fixtureCity } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

test.describe('the list of all records', () => {
  test('shows results and their count during typing', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('物忘れ');
    const results = page.locator('[data-results] [data-place]');
    await expect(results.first()).toHaveAttribute('data-place', 'kawabe-soudan');
    await expect(page.getByRole('status')).toHaveText(/^\d+件あります$/);
    await expect(page.locator('[data-find-page]')).toHaveAttribute('aria-busy', 'false');
  });

  test('keeps the query only in the fragment, which is never sent, and restores it after a reload', async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
    await page.goto(`${fixtureCity}/find/?kind=hiroba`);
    await page.getByRole('searchbox').fill('虹広場');
    await expect(page.locator('[data-results] [data-place]')).toHaveCount(1);
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#q=虹広場');
    await page.reload();
    await expect(page.getByRole('searchbox')).toHaveValue('虹広場');
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['にじ広場']);
    expect(
      requests.map(decodeURIComponent).filter((request) => request.split('#')[0]?.includes('虹')),
    ).toEqual([]);
  });

  test('shows a crisis card for a query about danger, and keeps the query out of the address', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('消えたい');
    const card = page.locator('[data-crisis]');
    await expect(card.getByRole('link', { name: '03-0000-0080' })).toBeVisible();
    expect(page.url()).toBe(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('消えたい汚れ');
    await expect(card).toBeEmpty();
  });

  test('keeps a query that finds a discreet record out of the address', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    for (const words of ['安全な家', '夜間の電話']) {
      await page.getByRole('searchbox').fill(words);
      await expect(page.locator('ol[data-results] [data-discreet]').first(), words).toBeVisible();
      expect(page.url(), words).toBe(`${fixtureCity}/find/`);
    }
  });

  test('is filtered by kind and district, and one button clears all filters', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('絞り込む').click();
    await page.getByLabel('住んでいる地区').selectOption('kawabe');
    await page.getByLabel('種類', { exact: true }).selectOption('madoguchi');
    const results = page.locator('[data-results] [data-place]');
    await expect(results.locator('[data-name]').first()).toHaveText(/川辺|古い|医療/);
    await expect(page.locator('[data-results] [data-place="yamate-soudan"]')).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('?kind=madoguchi&district=kawabe');
    await page.getByRole('button', { name: '条件を消す' }).click();
    await expect(page.locator('[data-find="grouped"]')).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
  });

  test('ignores a Japanese word until its composition ends', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    const box = page.getByRole('searchbox');
    await box.evaluate((input: HTMLInputElement) => {
      input.value = 'にじ';
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    await expect(page.locator('[data-find="grouped"]')).toBeVisible();
    await box.evaluate((input) =>
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })),
    );
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['にじ広場']);
  });

  test('shows a line that listens where no record matches', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('ゑゑゑゑ');
    await expect(page.getByText('当てはまる窓口が見つかりませんでした')).toBeVisible();
    await expect(page.locator('[data-find="nothing"] a[href^="tel:"]').first()).toBeVisible();
  });

  test('is filtered by kind, with a message, where the search file cannot be fetched', async ({ page }) => {
    await page.route('**/search.json', (route) => route.abort());
    await page.goto(`${fixtureCity}/find/?kind=hiroba`);
    await page.getByRole('searchbox').fill('広場');
    await expect(page.getByText('検索用のデータを読み込めませんでした')).toBeVisible();
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['つる広場', 'にじ広場', 'はと広場']);
  });

  test('is navigated with the arrow keys, and Enter opens a result', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('虹広場');
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['にじ広場']);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-results] [data-name]')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/places/niji-hiroba/');
  });

  test('finds a name in every variant of its characters', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    for (const typed of ['川邊相談センター', '川邉相談センター', 'カワべ相談せんたー', '川辺 相談ｾﾝﾀｰ']) {
      await page.getByRole('searchbox').fill(typed);
      await expect(page.locator('ol[data-results] [data-place]').first(), typed).toHaveAttribute(
        'data-place',
        'kawabe-soudan',
      );
    }
  });

  test('works where the browser refuses a change of the address, which is retried later', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const write = history.replaceState.bind(history);
      let calls = 0;
      const state = { refuses: true };
      Object.assign(window, { state });
      history.replaceState = (...given) => {
        calls += 1;
        if (state.refuses && calls > 1) throw new DOMException('too many calls', 'SecurityError');
        write(...given);
      };
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${fixtureCity}/find/`);
    const box = page.getByRole('searchbox');
    const first = page.locator('ol[data-results] [data-place]').first();
    for (const [typed, id] of [
      ['にじ', 'niji-hiroba'],
      ['川辺相談センター', 'kawabe-soudan'],
    ] as const) {
      await box.fill(typed);
      await expect(first).toHaveAttribute('data-place', id);
      await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
    }
    await page.evaluate(
      () => ((window as typeof window & { state: { refuses: boolean } }).state.refuses = false),
    );
    await expect
      .poll(() => decodeURIComponent(new URL(page.url()).hash), { timeout: 15_000 })
      .toBe('#q=川辺相談センター');
    expect(errors).toEqual([]);
  });

  test('answers a very long query within a second, by its beginning, and shows a crisis card for its end', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    const box = page.getByRole('searchbox');
    await box.fill('にじ');
    await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
    const letters = 20_000;
    for (const text of ['ぬ', 'ぬるぽん介護 ', '川辺 ', '鬱障礙齋藤']) {
      const long = `川辺相談センター ${text.repeat(letters / text.length)} 消えたい`;
      const milliseconds = await box.evaluate(async (input, value) => {
        const start = performance.now();
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)));
        return performance.now() - start;
      }, long);
      // It took 8,400 ms before the length of the query was limited.
      expect(milliseconds, text).toBeLessThan(1000);
      await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
      await expect(page.locator('ol[data-results] [data-place="kawabe-soudan"]')).toBeVisible();
      const card = page.locator('[data-crisis]');
      await expect(card.locator('a[href^="tel:"]').first()).toBeVisible();
    }
    await box.fill('川辺'.repeat(letters / 2));
    await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
    expect(page.url(), 'a long query is not in the address').toBe(`${fixtureCity}/find/`);
  });

  test('has no visible search without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${fixtureCity}/find/`);
    await expect(page.locator('main form')).toHaveCount(0);
    for (const field of await page.locator('main :is(input, select, button)').all()) {
      await expect(field).toBeHidden();
    }
    await expect(page.locator('[data-results] [data-place]').first()).toBeVisible();
    await context.close();
  });

  test('finds words that only the text of a page contains, and shows a message where no page contains them', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    const box = page.getByRole('searchbox');
    await box.fill('お父さん');
    await page.getByRole('button', { name: 'ページの文章からも探す' }).click();
    const texts = page.locator('[data-find="texts"]');
    await expect(texts.getByRole('link')).toHaveText(['にじ広場']);
    await texts.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('にじ広場');
    await page.goto(`${fixtureCity}/find/#q=ラーメン屋`);
    await page.getByRole('button', { name: 'ページの文章からも探す' }).click();
    await expect(texts).toHaveText(words.findWholeNone);
    expect(words.findWholeNone, 'the message makes no claim about all pages').not.toContain('ありません');
  });

  test('finds records by name where the files of the full-text search are missing', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${fixtureCity}/find/#q=広場`);
    await page.getByRole('button', { name: 'ページの文章からも探す' }).click();
    await expect(page.getByText('ページの文章を検索するデータを読み込めませんでした')).toBeVisible();
    await expect(page.locator('[data-results] [data-name]').first()).toHaveText('にじ広場');
  });
});

test.describe('a query about a need', () => {
  test('shows the name of the need above its records, and stays out of the address and the map link', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('家賃がもう払えない');
    const results = page.locator('ol[data-results]');
    await expect(results.locator('[data-group="okane"]')).toHaveText('お金や支払いに困っている');
    await expect(results.locator('[data-place]').first()).toHaveAttribute('data-place', 'fukushi-ka');
    await expect(results).toHaveAttribute('aria-busy', 'false');
    expect(page.url()).toBe(`${fixtureCity}/find/`);
    await expect(page.locator('[data-find="elsewhere"]')).toHaveAttribute('href', '/map/');
  });

  test('shows a kind of many records as a fold-out', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('トイレの手伝いで夜起きる');
    const results = page.locator('ol[data-results]');
    await expect(results.locator('[data-group="kaigo"]')).toBeVisible();
    await results.locator('summary').first().click();
    await expect(results.locator('details [data-place]').first()).toBeVisible();
  });

  test('in another language links to the page of that language', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('I do not speak Japanese');
    await expect(page.locator('[data-group="english"] a')).toHaveAttribute('href', '/en/');
  });

  test('is answered by names until the needs are there, and also where they cannot be fetched', async ({
    page,
  }) => {
    let release = () => undefined as void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/needs.json', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('川辺相談センター 家賃が払えない');
    const results = page.locator('ol[data-results]');
    await expect(results.locator('[data-place="kawabe-soudan"]')).toBeVisible();
    await expect(results.locator('[data-group="okane"]')).toHaveCount(0);
    release();
    await expect(results.locator('[data-group="okane"]')).toBeVisible();

    await page.route('**/needs.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('searchbox').fill('川辺相談センター');
    await expect(results.locator('[data-place="kawabe-soudan"]')).toBeVisible();
    await expect(results).toHaveAttribute('aria-busy', 'false');
  });

  test('has the same records in the same order on the map', async ({ page }) => {
    const idsOn = async (address: string) => {
      await page.goto(fixtureCity + address);
      await page.getByRole('searchbox').fill('家賃がもう払えない');
      await expect(page.locator('[data-group="okane"]')).toBeVisible();
      await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
      return page
        .locator('ol[data-results] [data-place]')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.place));
    };
    expect(await idsOn('/map/')).toEqual(await idsOn('/find/'));
    await page.goto(`${fixtureCity}/map/`);
    await page.getByRole('searchbox').fill('家賃がもう払えない');
    await expect(page.locator('ol[data-map-list] [data-group="okane"]')).toBeVisible();
  });

  test('is narrowed by the filters, which count its records', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/?kind=madoguchi`);
    await page.getByRole('searchbox').fill('家賃がもう払えない');
    const results = page.locator('ol[data-results]');
    await expect(results.locator('[data-group="okane"]')).toBeVisible();
    await expect(results.locator('[data-place="fukushi-ka"]')).toHaveCount(0);
    await expect(results.locator('[data-place]').first()).toHaveAttribute('data-place', 'kawabe-soudan');
    expect(new URL(page.url()).hash).toBe('');
  });
});

test('opening words have the records first that are known to be open then', async ({ page }) => {
  await startClock(page, '2026-12-03T10:00:00+09:00');
  await page.goto(`${fixtureCity}/find/`);
  await page.getByRole('searchbox').fill('日曜の広場');
  const results = page.locator('ol[data-results] [data-place]');
  await expect(results.first()).toHaveAttribute('data-place', 'tsuru-hiroba');
  await expect(page.getByRole('status')).toContainText('日曜に開いている窓口を先に表示しています');
  await page.getByRole('searchbox').fill('広場');
  await expect(page.getByRole('status')).not.toContainText('日曜');
});

test('needs near to a query that finds nothing are buttons that search for them', async ({ page }) => {
  await page.goto(`${fixtureCity}/find/?kind=hiroba`);
  await page.getByRole('searchbox').fill('夜の家賃');
  const buttons = page.locator('[data-find="nearest"] button');
  await expect(buttons.first()).toBeVisible();
  const name = (await buttons.first().textContent()) ?? '';
  await buttons.first().click();
  await expect(page.getByRole('searchbox')).toHaveValue(name);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a list with results, ${colorScheme},`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 800 }, bypassCSP: true });

    test('has no axe violation and no content wider than the phone', async ({ page }) => {
      await page.goto(`${fixtureCity}/find/?for=daredemo#q=消えたい`);
      await expect(page.locator('[data-crisis] section')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}

for (const width of [390, 768, 1280]) {
  test(`the fields of the filters have one width on a screen of ${width} px, and the tiles of groups one height`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('絞り込む').click();
    const sizes = (selector: string, side: 'width' | 'height') =>
      page
        .locator(selector)
        .evaluateAll(
          (elements, measured) => [
            ...new Set(elements.map((element) => Math.round(element.getBoundingClientRect()[measured]))),
          ],
          side,
        );
    expect(await sizes('.filters select', 'width')).toHaveLength(1);
    expect(await sizes('[data-find="grouped"] nav a', 'height')).toHaveLength(1);
  });
}
