import { axeViolations } from '../../scripts/lib/axe.ts';
import { fixtureCity } from '../playwright.config.ts';
import { expect, startClock, test } from '../support/test.ts';

test.describe('the list of all records', () => {
  test('finds while one types, and says how many', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('物忘れ');
    const results = page.locator('[data-results] [data-place]');
    await expect(results.first()).toHaveAttribute('data-place', 'kawabe-soudan');
    await expect(page.getByRole('status')).toHaveText(/^\d+件あります$/);
    await expect(page.locator('[data-find-page]')).toHaveAttribute('aria-busy', 'false');
  });

  test('sends nothing of what is typed, keeps it only in the fragment, and finds it again after a reload', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto(`${fixtureCity}/find/?kind=hiroba`);
    await page.getByRole('searchbox').fill('虹');
    await expect(page.locator('[data-results] [data-place]')).toHaveCount(1);
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#q=虹');
    await page.reload();
    await expect(page.getByRole('searchbox')).toHaveValue('虹');
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['にじ広場']);
    expect(asked.map(decodeURIComponent).filter((request) => request.split('#')[0]?.includes('虹'))).toEqual(
      [],
    );
  });

  test('shows somebody in danger a number first, and keeps the words nowhere', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('消えたい');
    const card = page.locator('[data-find="crisis"]');
    await expect(card.getByRole('link', { name: '03-0000-0080' })).toBeVisible();
    expect(page.url()).toBe(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('消えたい汚れ');
    await expect(card).toBeEmpty();
  });

  test('keeps no words in the address that lead to a record which nobody should be seen to seek', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    for (const words of ['安全な家', '夜間の電話']) {
      await page.getByRole('searchbox').fill(words);
      await expect(page.locator('ol[data-results] [data-discreet]').first(), words).toBeVisible();
      expect(page.url(), words).toBe(`${fixtureCity}/find/`);
    }
  });

  test('is narrowed by kind and district, and all is cleared at once', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByText('しぼりこむ').click();
    await page.getByLabel('住んでいる地区').selectOption('kawabe');
    await page.getByLabel('種類', { exact: true }).selectOption('madoguchi');
    const results = page.locator('[data-results] [data-place]');
    await expect(results.locator('[data-name]').first()).toHaveText(/川辺|古い|医療/);
    await expect(page.locator('[data-results] [data-place="yamate-soudan"]')).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('?kind=madoguchi&district=kawabe');
    await page.getByRole('button', { name: 'ぜんぶ消す' }).click();
    await expect(page.locator('[data-find="grouped"]')).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
  });

  test('puts what is open now first, then what nobody knows, and hides nothing', async ({ page }) => {
    await startClock(page, '2026-11-24T10:00:00+09:00');
    await page.goto(`${fixtureCity}/find/?kind=madoguchi&open=now`);
    const results = page.locator('[data-results] [data-place]');
    await expect(results.first()).toHaveAttribute('data-place', 'kawabe-soudan');
    await expect(results).toHaveCount(4);
  });

  test('waits for the end of a Japanese word that is still being composed', async ({ page }) => {
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

  test('names somebody who listens where nothing is found', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('ふんいきのよいラーメン屋');
    await expect(page.getByText('合う所が見つかりませんでした')).toBeVisible();
    await expect(page.locator('[data-find="nothing"] a[href^="tel:"]').first()).toBeVisible();
  });

  test('still narrows by kind where the words cannot be fetched, and says so', async ({ page }) => {
    await page.route('**/search.json', (route) => route.abort());
    await page.goto(`${fixtureCity}/find/?kind=hiroba`);
    await page.getByRole('searchbox').fill('広場');
    await expect(page.getByText('言葉でさがすための資料を読みこめませんでした')).toBeVisible();
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['つる広場', 'にじ広場', 'はと広場']);
  });

  test('leads to the box with one key', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('lets one go through what is found with the arrows, and open it', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await page.getByRole('searchbox').fill('虹');
    await expect(page.locator('[data-results] [data-name]')).toHaveText(['にじ広場']);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-results] [data-name]')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/places/niji-hiroba/');
  });

  test('finds a name in whichever form its letters are typed', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    for (const typed of ['川邊相談センター', '川邉相談センター', 'カワべ相談せんたー', '川辺 相談ｾﾝﾀｰ']) {
      await page.getByRole('searchbox').fill(typed);
      await expect(page.locator('ol[data-results] [data-place]').first(), typed).toHaveAttribute(
        'data-place',
        'kawabe-soudan',
      );
    }
  });

  test('goes on where the browser refuses to write the address, which follows later', async ({ page }) => {
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

  test('is not frozen by a long text, finds what it begins with, and shows a card for danger at its end', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    const box = page.getByRole('searchbox');
    await box.fill('に');
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
      // 8,400 before the query was bounded.
      expect(milliseconds, text).toBeLessThan(1000);
      await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
      await expect(page.locator('ol[data-results] [data-place="kawabe-soudan"]')).toBeVisible();
      const card = page.locator('[data-crisis], [data-find="crisis"]');
      await expect(card.locator('a[href^="tel:"]').first()).toBeVisible();
    }
    await box.fill('川辺'.repeat(letters / 2));
    await expect(page.locator('ol[data-results] [data-place]').first()).toBeVisible();
    expect(page.url(), 'a whole text is not written into the address').toBe(`${fixtureCity}/find/`);
  });

  test('has no form that could send anything, without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${fixtureCity}/find/`);
    await expect(page.locator('form')).toBeHidden();
    await expect(page.locator('[data-results] [data-place]').first()).toBeVisible();
    await context.close();
  });

  test('finds words that stand only in the text of a page, and says so where there are none', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/find/`);
    const box = page.getByRole('searchbox');
    await box.fill('お父さん');
    await page.getByRole('button', { name: 'ページの中の言葉からもさがす' }).click();
    const texts = page.locator('[data-find="texts"]');
    await expect(texts.getByRole('link')).toHaveText(['にじ広場']);
    await texts.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('にじ広場');
    await page.goto(`${fixtureCity}/find/#q=ラーメン屋`);
    await page.getByRole('button', { name: 'ページの中の言葉からもさがす' }).click();
    await expect(texts).toHaveText((await texts.getAttribute('data-none')) ?? '');
    expect(await texts.getAttribute('data-none'), 'claims nothing about all pages').not.toContain(
      'ありません',
    );
  });

  test('keeps the search of names and the filters where the files of the whole text are gone', async ({
    page,
  }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${fixtureCity}/find/#q=広場`);
    await page.getByRole('button', { name: 'ページの中の言葉からもさがす' }).click();
    await expect(page.getByText('ページの中をさがすための資料を読みこめませんでした')).toBeVisible();
    await expect(page.locator('[data-results] [data-name]').first()).toHaveText('にじ広場');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`with results, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 800 }, bypassCSP: true });

    test('axe finds no fault, and nothing is wider than the phone', async ({ page }) => {
      await page.goto(`${fixtureCity}/find/?for=daredemo#q=消えたい`);
      await expect(page.locator('[data-find="crisis"] section')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}
