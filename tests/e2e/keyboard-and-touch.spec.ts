import type { Page } from '@playwright/test';
import { fixtureCity } from '../playwright.config.ts';
import { expect, test } from '../support/test.ts';

const templates = [
  '/',
  '/find/',
  '/emergency/',
  '/areas/kawabe/',
  '/places/kawabe-soudan/',
  '/consult/',
  '/consult/a/',
  '/support/shikumi/',
  '/this-week/',
  '/list/',
  '/en/',
];

/** Presses Tab until the focused element matches `fits`. Returns the number of presses. @throws after `most` presses */
async function tabTo(page: Page, fits: (element: Element) => boolean, most = 80): Promise<number> {
  for (let step = 1; step <= most; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`(${fits.toString()})(document.activeElement)`)) return step;
  }
  throw new Error('the element cannot be reached with the Tab key');
}

test.describe('by keyboard only', () => {
  test('the flow can be followed from the first question to a number', async ({ page }) => {
    await page.goto(`${fixtureCity}/consult/`);
    for (let question = 0; question < 5; question += 1) {
      if ((await page.locator('main[data-outcome]').count()) > 0) break;
      await tabTo(page, (element) => element.hasAttribute('data-option'));
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before);
    }
    await expect(page.locator('main[data-outcome]')).toHaveCount(1);
    await tabTo(page, (element) => element.getAttribute('href')?.startsWith('tel:') === true);
  });

  test('a record can be found and opened', async ({ page }) => {
    await page.goto(`${fixtureCity}/find/`);
    await tabTo(page, (element) => element.getAttribute('name') === 'q');
    await page.keyboard.type('にじ広場');
    await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
    await tabTo(page, (element) => element.closest('[data-results]') !== null);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/places\/niji-hiroba\/$/);
  });

  test('the map and the popup of a marker can be opened', async ({ page }) => {
    await page.goto(`${fixtureCity}/map/?kind=madoguchi`);
    await tabTo(
      page,
      (element) => /地図を開く/.test(element.textContent ?? '') && element.tagName === 'BUTTON',
    );
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-ready', 'true');
    await tabTo(page, (element) => element.classList.contains('mark-button'));
    await page.keyboard.press('Enter');
    await expect(page.locator('.leaflet-popup')).toBeVisible();
  });

  test('the focus is visible on every control', async ({ page }) => {
    for (const address of templates) {
      await page.goto(fixtureCity + address);
      const invisible: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const element = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          if (element === document.body || element.id === 'main') return undefined;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          return isSeen ? undefined : element.outerHTML.slice(0, 80);
        });
        if (element) invisible.push(element);
      }
      expect(invisible, address).toEqual([]);
    }
  });
});

test('every control is at least 44 px high', async ({ page }) => {
  for (const address of templates) {
    await page.goto(fixtureCity + address);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, summary, .tile, .row-link, a[href^="tel:"], a[data-option], nav a, footer a, input:not([type=hidden])',
        ),
      ]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => {
          const own = element.getBoundingClientRect().height;
          const label = element.closest('label')?.getBoundingClientRect().height ?? 0;
          return Math.max(own, label) < 43.5;
        })
        .map((element) => `${element.getBoundingClientRect().height} ${element.outerHTML.slice(0, 90)}`),
    );
    expect(small, address).toEqual([]);
  }
});

test.describe('with text settings of the reader', () => {
  test.use({ bypassCSP: true });

  test('no content is clipped at twice the text size or with the spacing of WCAG 1.4.12', async ({
    page,
  }) => {
    const styles = [
      'html { font-size: 200% }',
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    ];
    for (const address of templates) {
      for (const content of styles) {
        await page.goto(fixtureCity + address);
        await page.addStyleTag({ content });
        const clipped = await page.evaluate(() => [
          ...(document.documentElement.scrollWidth > innerWidth
            ? [`${document.documentElement.scrollWidth} px wide`]
            : []),
          ...[...document.querySelectorAll<HTMLElement>('main *')]
            .filter(
              (element) =>
                getComputedStyle(element).overflow === 'hidden' && !element.closest('.visually-hidden, svg'),
            )
            .filter((element) => element.scrollHeight > element.clientHeight + 1)
            .map((element) => element.outerHTML.slice(0, 80)),
        ]);
        expect(clipped, `${address} ${content}`).toEqual([]);
      }
    }
  });
});

test.describe('where reduced motion is preferred', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' }, bypassCSP: true });

  test('no element has an animation', async ({ page }) => {
    await page.goto(`${fixtureCity}/`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            parseFloat(transitionDuration) > 0.01 || animationName !== 'none' || scrollBehavior === 'smooth'
          );
        })
        .map((element) => element.outerHTML.slice(0, 60)),
    );
    expect(moving).toEqual([]);
  });
});

test.describe('the page in another language', () => {
  test('declares its language, has the numbers of the records, and is linked with the Japanese pages', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/`);
    await page.locator('header summary').click();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('link[hreflang="ja"]')).toHaveCount(1);
    await expect(page.locator('main a[href="tel:119"]')).toBeVisible();
    await expect(page.getByText('日本語が苦手です。英語で話したいです。')).toBeVisible();
    await expect(page.getByText('No native speaker has checked this page yet.')).toBeVisible();
    await page.getByRole('link', { name: '総合相談窓口' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  });
});
