import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const furigana = (page: Page) => page.getByRole('button', { name: 'ふりがな' });

test.describe('ふりがな', () => {
  test('is off at first, shows known readings on request, and is stored on the device', async ({ page }) => {
    await page.goto(`${fixtureCity}/areas/`);
    await expect(page.locator('ruby')).toHaveCount(0);
    await furigana(page).click();
    await expect(page.locator('ruby', { hasText: '川辺' }).first().locator('rt')).toHaveText('かわべ');
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    await expect(page.locator('h1 ruby rt').first()).toHaveText(/^かわべ/);
    await expect(furigana(page)).toHaveAttribute('aria-pressed', 'true');
    await furigana(page).click();
    await expect(page.locator('ruby')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('ruby')).toHaveCount(0);
  });

  test('does not change the title, the address, the copied text and the names for screen readers', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/areas/`);
    const heading = page.locator('main');
    const before = await heading.evaluate((main) => {
      getSelection()!.selectAllChildren(main);
      return getSelection()!.toString().replace(/\s/g, '');
    });
    const title = await page.title();
    await furigana(page).click();
    await expect(page.locator('ruby').first()).toBeVisible();
    const after = await heading.evaluate((main) => {
      getSelection()!.selectAllChildren(main);
      return getSelection()!.toString().replace(/\s/g, '');
    });
    expect(after).toBe(before);
    expect(await page.title()).toBe(title);
    await expect(page.getByRole('link', { name: '川辺', exact: true })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('does not change the search of records', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await furigana(page).click();
    await expect(page.locator('[data-results] ruby').first()).toBeVisible();
    await page.getByRole('searchbox').fill('川辺相談センター');
    await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('[data-results] [data-place]:visible').first()).toHaveAttribute(
      'data-place',
      'kawabe-soudan',
    );
  });
});

test.describe('読み上げ', () => {
  test('is not offered where the device has no Japanese voice', async ({ page }) => {
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    await expect(page.locator('[data-speak]')).toHaveCount(1);
    await expect(page.locator('[data-speak]')).toBeHidden();
  });

  test('reads names by their known readings and numbers digit by digit, and stops on request', async ({
    page,
  }) => {
    // Test machines have no voice, so the texts to speak are recorded instead.
    await page.addInitScript(() => {
      const spoken: string[] = [];
      const voice = { lang: 'ja-JP' };
      const synthesis = {
        speaking: false,
        pending: false,
        getVoices: () => [voice],
        speak: ({ text }: { text: string }) => ((synthesis.speaking = true), spoken.push(text)),
        cancel: () => (synthesis.speaking = false),
        addEventListener: () => undefined,
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, { spoken });
    });
    await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
    await page.getByRole('button', { name: '読み上げる' }).click();
    await expect(page.getByRole('button', { name: '読み上げを止める' })).toBeVisible();
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken.join('\n'));
    expect(spoken).toContain('かわべそうだん');
    expect(spoken).toContain('0 3、0 0 0 0、0 0 0 1');
    await page.getByRole('button', { name: '読み上げを止める' }).click();
    await expect(page.getByRole('button', { name: '読み上げる' })).toBeVisible();
  });

  test('is not offered on discreet pages', async ({ page }) => {
    await page.goto(`${fixtureCity}/places/kakure-ie/`);
    await expect(page.locator('[data-speak], [data-share]')).toHaveCount(0);
  });
});
