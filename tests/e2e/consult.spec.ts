import type { Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import decodeQR from 'qr/decode.js';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { stories } from '../stories.ts';
import { expect, startClock, test } from '../support/test.ts';

test.describe('a whole road on the real site', () => {
  for (const { story, answers, first } of stories().slice(0, 10)) {
    test(`without JavaScript: ${story}`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${realSite}/consult/`);
      for (const answer of answers) {
        const text = page.getByText(answer, { exact: true });
        await page.locator('a[data-option]').filter({ has: text }).click();
      }
      await expect(page.locator('main[data-outcome] .first')).toHaveAttribute('data-place', first);
      await expect(page.locator('.first a.large').first()).toBeVisible();
      await context.close();
    });
  }
});

test.describe('on an outcome of the real site', () => {
  const others = '.others [data-place]';

  test('somebody who wants to die finds the numbers of the other lines, each said to be unsure', async ({
    page,
  }) => {
    await page.goto(`${realSite}/consult/abd/`);
    const line = page.locator('.others [data-place="nat-inochi-sos"]');
    await expect(line.locator('a[href="tel:0120-061-338"]')).toBeVisible();
    await expect(line).toContainText('1つの資料でしか確かめられていません');
    await expect(page.locator('main')).not.toContainText('のことで聞きたい');
  });

  test('nobody is sent round in a circle: where the next windows have no other number, the lines below follow', async ({
    page,
  }) => {
    await page.goto(`${realSite}/consult/baca/`);
    const called = await page.locator('.first a.large').getAttribute('href');
    const next = await page
      .locator(`${others} a[href^="tel:"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(next)).toEqual(new Set([called]));
    await expect(page.locator('main')).not.toContainText('「つぎに相談できる所」へかけてください');
    await expect(
      page.getByText('つながらないときや、話を聞いてほしいときは、次の所へかけてください。'),
    ).toBeVisible();
  });

  test('a window without a number says whom to call, with their number', async ({ page }) => {
    await page.goto(`${realSite}/consult/baca/`);
    const window = page.locator('.others [data-place="ninchisho-soudan"]');
    await expect(window).toContainText('かわりに、地域包括ケア推進課に聞けます。');
    await expect(
      window.locator('[data-place="section-chiiki-houkatsu-care-suishin"] a[href="tel:047-366-7343"]'),
    ).toBeVisible();
  });

  test('a woman whose phone is read is offered nothing that comes to her home or stays in it', async ({
    page,
  }) => {
    await page.goto(`${realSite}/consult/aea/`);
    const instead = page.locator('section', { hasText: '電話ができないとき' });
    await expect(instead).not.toContainText(/ファクス|家に来てもらう|ほっとねっと/);
    await expect(instead.locator('a[href^="mailto:"]')).toHaveCount(0);
    await expect(instead).toContainText('チャットは12:00から22:00まで');
    await expect(instead.locator('a[href="https://soudanplus.jp"]')).toBeVisible();
    await expect(instead.getByRole('link', { name: '見たあとを残さないために' })).toHaveAttribute(
      'href',
      '/browser/',
    );
    await expect(page.getByRole('heading', { name: '持っていくもの' })).toHaveCount(0);
  });

  test('an address of which another paper says otherwise is shown with that', async ({ page }) => {
    await page.goto(`${realSite}/consult/ada/`);
    await expect(page.locator('section', { hasText: '電話ができないとき' })).toContainText(
      '前の資料には、別の住所がのっています',
    );
  });

  test('to what is not urgent no line for danger is shown, but when to call', async ({ page }) => {
    await page.goto(`${realSite}/consult/acb/`);
    await expect(page.locator('.night')).toHaveText('急がないときは、窓口が開いている日にかけてください。');
    await expect(page.locator('main > :not([data-urgent]) [data-place="nat-yorisoi"]')).toHaveCount(0);
    await expect(page.locator('main a[href="/find/?kind=hiroba&open=now"]')).toBeVisible();
    await expect(page.locator('main a[href="/this-week/"]')).toBeVisible();
  });

  test('it is said whether the office that one calls instead is open', async ({ page }) => {
    await startClock(page, '2026-11-24T22:00:00+09:00');
    await page.goto(`${realSite}/consult/acb/`);
    await expect(page.locator('.first .referral [data-opening]')).toContainText('閉まっています');
  });
});

test.describe('without a network', () => {
  /** The page that the device keeps in the place of every page of the flow. */
  async function openKept(page: Page, address: string): Promise<void> {
    const kept = await page.request.get(`${realSite}/consult/offline/`);
    const body = await kept.text();
    await page.route(`**${address}`, (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(realSite + address);
  }

  test('the numbers for danger stand below every step', async ({ page }) => {
    for (const address of ['/consult/acc/', '/consult/acca/']) {
      await openKept(page, address);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('main a[href="tel:119"]')).toBeVisible();
      await expect(page.locator('main a[href="tel:110"]')).toBeVisible();
    }
  });

  test('the switchboard of several windows is said once, with what a call costs', async ({ page }) => {
    await openKept(page, '/consult/acca/');
    const steps = page.locator('[data-offline-flow]');
    await expect(steps.locator('a[href="tel:047-366-1111"]')).toHaveCount(1);
    await expect(steps).toContainText('ふだんの電話代がかかることがあります');
    await expect(steps).toContainText('急がないときは、窓口が開いている日にかけてください。');
  });
});

test('to change an answer is to go back to its question', async ({ page }) => {
  await page.goto(`${fixtureCity}/consult/aaa/`);
  await page.getByRole('link', { name: /答え直す.*何に困っていますか/ }).click();
  await expect(page.locator('main')).toHaveAttribute('data-question', 'trouble');
  await page.getByRole('link', { name: '子どもと行く所' }).click();
  await expect(page.locator('main')).toHaveAttribute('data-outcome', 'o-hiroba');
});

test('the words to say are those of somebody who calls for another', async ({ page }) => {
  await page.goto(`${fixtureCity}/consult/baa/`);
  await expect(page.locator('blockquote')).toContainText('家族の暮らしのことで相談したいです');
});

test('a town of one district goes on, and a split one lets one choose', async ({ page }) => {
  await page.goto(`${fixtureCity}/consult/aa/`);
  await page.getByText('町の名前から地区をえらぶ').click();
  await page.getByText('坂上', { exact: true }).click();
  const split = page.locator('.towns details');
  await expect(split.getByRole('link', { name: '山手' })).toBeVisible();
  await page.getByRole('link', { name: '川辺1丁目' }).click();
  await expect(page.locator('.first')).toHaveAttribute('data-place', 'kawabe-soudan');
});

test('while the window is closed, the line that answers at night is brought forward', async ({ page }) => {
  await startClock(page, '2026-11-24T22:00:00+09:00');
  await page.goto(`${fixtureCity}/consult/aaa/`);
  const night = page.locator('.night');
  await expect(page.locator('.first [data-opening]')).toContainText('閉まっています（次はあした 9:00から）');
  const shown = await night.evaluate((element) => getComputedStyle(element).backgroundColor);
  await startClock(page, '2026-11-24T10:00:00+09:00');
  await page.reload();
  await expect(page.locator('.first [data-opening]')).toContainText('開いています');
  expect(shown).not.toBe(await night.evaluate((element) => getComputedStyle(element).backgroundColor));
});

test.describe('the card', () => {
  test('has a code that holds nothing but the address of the page', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.body.dataset.printed = document.documentElement.dataset.paper ?? 'page';
      };
    });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${fixtureCity}/consult/aaa/`);
    await page.getByRole('button', { name: 'はがきの大きさ（A6）で印刷' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'a6');
    const svg = await page.locator('[data-card] .qr').innerHTML();
    const { width, height, pixels } = new Resvg(svg, {
      background: 'white',
      fitTo: { mode: 'width', value: 300 },
    }).render();
    expect(decodeQR({ width, height, data: pixels })).toBe('http://localhost:4321/consult/aaa/');
    expect([...hosts]).toEqual([new URL(fixtureCity).host]);
  });

  test('is all that is printed', async ({ page }) => {
    await page.goto(`${fixtureCity}/consult/aaa/`);
    await page.evaluate(() => (document.documentElement.dataset.paper = 'a6'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-card]')).toContainText('03-0000-0001');
    await expect(page.locator('[data-card]')).toBeVisible();
    await expect(page.locator('h1')).toBeHidden();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

test.describe('on a road that nobody should see', () => {
  const road = `${fixtureCity}/consult/ab/`;

  test('the links keep one entry in the history', async ({ page }) => {
    await page.goto(`${fixtureCity}/consult/a/`);
    await page.getByRole('link', { name: 'こわいこと' }).click();
    await expect(page.locator('main')).toHaveAttribute('data-outcome', 'o-kakure');
    const before = await page.evaluate(() => history.length);
    await page.locator('.first [data-name]').click();
    await page.waitForURL('**/places/kakure-ie/');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    await expect(page).toHaveURL(`${fixtureCity}/consult/a/`);
  });

  test('one tap leaves for a page of daily life, and back does not come here again', async ({ page }) => {
    await page.goto(`${fixtureCity}/consult/a/`);
    await page.goto(road);
    await page.getByRole('link', { name: 'このページをすぐ閉じる' }).click();
    await page.waitForURL('**/calendar/');
    expect(await page.title()).toBe('カレンダー');
    expect(await page.content()).not.toContain('相談');
    await page.goBack();
    await expect(page).toHaveURL(`${fixtureCity}/consult/a/`);
  });

  test('three times Shift leaves too', async ({ page }) => {
    await page.goto(road);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.waitForURL('**/calendar/');
  });

  test('without JavaScript the way out is a link', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(road);
    await page.getByRole('link', { name: 'このページをすぐ閉じる' }).click();
    await expect(page).toHaveURL(`${fixtureCity}/calendar/`);
    await context.close();
  });
});
