import type { Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import decodeQR from 'qr/decode.js';
import { fixtureCity, realSite } from '../playwright.config.ts';
import { stories } from '../support/stories.ts';
import { clocks, expect, startClock, test } from '../support/test.ts';

test.describe('a complete path on the real site', () => {
  for (const { story, path, district, first } of stories().slice(0, 10)) {
    test(`leads without JavaScript to the expected desk: ${story}`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${realSite}/`);
      for (const code of path) await page.locator(`a[data-option="${code}"]`).click();
      await expect(page.locator('.first a.large').first()).toBeVisible();
      const chosen = page.locator(`[data-district="${district}"]`);
      if (district) await chosen.locator('summary').click();
      const desk = district ? chosen.locator('[data-place]') : page.locator('main[data-outcome] .first');
      await expect(desk.first()).toHaveAttribute('data-place', first);
      await expect(desk.first()).toBeVisible();
      await context.close();
    });
  }
});

test.describe('the district chooser', () => {
  const outcome = `${fixtureCity}/consult/a/`;
  const desk = (page: Page, district: string) =>
    page.locator(`[data-district="${district}"] > ul > [data-place]`);

  test('shows the number of a district as a button, or the name of its desk and a phone script without one', async ({
    page,
  }) => {
    await page.goto(outcome);
    await page.locator('[data-district="kawabe"] summary').click();
    await expect(desk(page, 'kawabe').locator('a[href="tel:03-0000-0001"]')).toBeVisible();
    await page.locator('[data-district="yamate"] summary').click();
    await expect(desk(page, 'yamate')).toContainText(
      /上の「つばき市役所」（03-0000-0010）にかけて、「福祉課をお願いします」と伝えてください。つながったら、「山手相談センターの電話番号を教えていただけますか」/,
    );
    await expect(desk(page, 'yamate').locator('a[href^="tel:"]')).toHaveCount(0);
    await expect(desk(page, 'kawabe')).toBeHidden();
    expect(page.url()).toBe(outcome);
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`opens at its fragment ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${outcome}#yamate`);
      await expect(desk(page, 'yamate')).toBeInViewport();
      await context.close();
    });
  }

  test('opens the stored district, and no other', async ({ page }) => {
    await page.goto(`${fixtureCity}/areas/yamate/`);
    await page.locator('[data-remember] button').click();
    await page.goto(outcome);
    await expect(desk(page, 'yamate')).toBeVisible();
    await expect(desk(page, 'kawabe')).toBeHidden();
    await page.goto(`${outcome}#kawabe`);
    await page.reload();
    await expect(desk(page, 'kawabe')).toBeVisible();
    await expect(desk(page, 'yamate')).toBeHidden();
  });

  test('contains the trouble in the phone script for a visitor who does not know the district', async ({
    page,
  }) => {
    await page.goto(outcome);
    const trouble = (await page.locator('.say > blockquote').innerText()).replaceAll(/[「」\s]/g, '');
    await page.getByText('地区が分からない', { exact: true }).click();
    await expect(page.locator('details[open] > blockquote').first()).toContainText(trouble);
  });

  test('is opened by the name of a town, and a town in several districts offers each of them', async ({
    page,
  }) => {
    await page.goto(outcome);
    await page.getByText('町の名前から地区を選ぶ').click();
    await page.getByText('坂上', { exact: true }).click();
    const split = page.locator('.towns details');
    await expect(split.getByRole('link', { name: '山手' })).toBeVisible();
    await page.getByRole('link', { name: '川辺1丁目' }).click();
    await expect(desk(page, 'kawabe')).toBeInViewport();
  });

  test('is printed with the open district only', async ({ page }) => {
    await page.goto(`${outcome}#kawabe`);
    await page.emulateMedia({ media: 'print' });
    await expect(desk(page, 'kawabe')).toBeVisible();
    await expect(page.locator('[data-district="yamate"]')).toBeHidden();
  });
});

test.describe('an outcome', () => {
  test('shows an unverified number of a further desk with a remark', async ({ page }) => {
    await page.goto(`${fixtureCity}/consult/b/`);
    const other = page.locator('.others [data-place="furui-soudan"]');
    await expect(other.locator('a[href="tel:03-0000-0003"]')).toBeVisible();
    await expect(other).toContainText('番号が要確認');
  });

  test('shows the opening state of the record that is called instead', async ({ page }) => {
    await startClock(page, '2026-11-24T22:00:00+09:00');
    await page.goto(`${fixtureCity}/consult/a/`);
    await expect(page.locator('.first .referral [data-opening]')).toContainText('受付時間外');
  });

  test('shows the sentences for third parties after one tap, without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${fixtureCity}/consult/a/`);
    await expect(page.locator('.say > blockquote')).toContainText('暮らしのことで困っています');
    await page.locator('[data-say-others] summary').click();
    await expect(page.locator('[data-say-others] [data-say-other] > span')).toHaveText([
      '「家族の暮らしのことで相談したいです。」',
      '「近所の方の暮らしのことで相談したいです。」',
      '「私が支援している方の暮らしのことで相談したいです。」',
    ]);
    await context.close();
  });
});

test.describe('the offline flow', () => {
  const steps = '[data-offline-flow]';

  /** Opens an address of the flow with the stored page that replaces every page of the flow without a network. */
  async function openOffline(page: Page, address: string): Promise<void> {
    const stored = await page.request.get(`${fixtureCity}/consult/offline/`);
    const body = await stored.text();
    await page.route(`**${address}`, (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(fixtureCity + address);
    await expect(page.locator(`${steps} h1`)).toBeVisible();
  }

  test('shows the emergency numbers below every step', async ({ page }) => {
    for (const address of ['/consult/zz/', '/consult/a/']) {
      await openOffline(page, address);
      await expect(page.locator('main a[href="tel:119"]')).toBeVisible();
    }
  });

  test('shows the desks and numbers of each outcome in the same order as its page', async ({ page }) => {
    const desks = (selector: string) =>
      page.locator(selector).evaluateAll((sections) =>
        sections.map((section) => ({
          id: section.getAttribute('data-place'),
          district: section.closest('[data-district]')?.getAttribute('data-district') ?? '',
          own: [...section.querySelectorAll('a[href^="tel:"]')]
            .filter(
              (link) =>
                link.closest('[data-place]')?.getAttribute('data-place') ===
                section.getAttribute('data-place'),
            )
            .map((link) => link.getAttribute('href')),
        })),
      );
    for (const code of ['a', 'b', 'c', 'z']) {
      await page.goto(`${fixtureCity}/consult/${code}/`);
      const online = await desks('.first, [data-district] > ul > [data-place], .others > ul > [data-place]');
      await openOffline(page, `/consult/${code}/`);
      expect(await desks(`${steps} section[data-place]:not(.night, details:not([data-district]) *)`)).toEqual(
        online,
      );
    }
  });

  test('shows the switchboard of several desks once, with the charge of a call', async ({ page }) => {
    await openOffline(page, '/consult/a/');
    await expect(page.locator(steps).locator('a[href="tel:03-0000-0010"]')).toHaveCount(1);
    await expect(page.locator(steps)).toContainText('通話料');
  });

  test('has the sentences for third parties in a disclosure', async ({ page }) => {
    await openOffline(page, '/consult/a/');
    await page.locator(`${steps} details`).first().locator('summary').click();
    await expect(page.locator(`${steps} details`).first()).toContainText('「家族の暮らしのことで');
  });
});

test('a visited tile has the same colour as an unvisited one', async ({ page }) => {
  await page.goto(`${fixtureCity}/`);
  const rules = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText),
  );
  // Browsers do not report the computed colour of visited links, so the test reads the rules.
  const ofVisited = rules.filter((rule) => rule.includes(':visited'));
  expect(ofVisited).toContainEqual(expect.stringMatching(/^a\.tile:visited \{ color: var\(--accent\)/));
  expect(
    ofVisited.filter((rule) => !/^a\.tile|^:where\(html:not\(\[data-discreet\]\)\) a:visited/.test(rule)),
  ).toEqual([]);
});

test('the link to change an answer leads back to its question', async ({ page }) => {
  await page.goto(`${fixtureCity}/consult/a/`);
  await page.getByRole('link', { name: /回答を変える.*何に困っていますか/ }).click();
  await expect(page.locator('main')).toHaveAttribute('data-question', 'start');
  await page.getByRole('link', { name: '子どもと行く所' }).click();
  await expect(page.locator('main')).toHaveAttribute('data-outcome', 'o-hiroba');
});

test.describe('a desk that is closed now', () => {
  const outcome = `${fixtureCity}/consult/a/`;
  const order = (page: Page) =>
    page
      .locator('[data-answers-now] > section')
      .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-place')));
  const [inTheDay, atNight] = [
    ['fukushi-ka', 'denwa-nandemo'],
    ['denwa-nandemo', 'fukushi-ka'],
  ];
  const heights = (page: Page) =>
    page.locator('[data-answers-now]').evaluate((part) => part.getBoundingClientRect().height);
  const large = (page: Page) =>
    page.locator('[data-answers-now] a.button').evaluateAll((buttons) =>
      buttons.map((button) => ({
        number: button.getAttribute('href'),
        filled: getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)',
        height: button.getBoundingClientRect().height,
      })),
    );

  for (const [name, instant, expected] of [
    ['on a weekday', clocks['a weekday noon'], inTheDay],
    ['at night', clocks['a Friday night'], atNight],
    ['on a Sunday', clocks['a Sunday'], atNight],
    ['on a holiday', clocks['a holiday'], atNight],
    ['on a day beyond the table of holidays', '2040-01-04T22:00:00+09:00', inTheDay],
  ] as const) {
    test(`is ${name} ${expected === atNight ? 'after' : 'before'} the line that answers`, async ({
      page,
    }) => {
      await startClock(page, instant);
      await page.goto(outcome);
      expect(await order(page)).toEqual(expected);
      const [first, second] = await large(page);
      expect([first?.filled, second?.filled]).toEqual([true, false]);
      expect(second?.height).toBeGreaterThanOrEqual(44);
    });
  }

  test('is reordered without a layout shift, and both orders have the same height', async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const moved =
            Number(document.documentElement.dataset.moved ?? 0) +
            (entry as unknown as { value: number }).value;
          document.documentElement.dataset.moved = String(moved);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shown = [];
    for (const instant of [clocks['a weekday noon'], clocks['a Friday night']]) {
      await startClock(page, instant);
      await page.goto(outcome);
      await expect(page.locator('[data-answers-now] [data-state]').first()).toBeVisible();
      await page.waitForTimeout(300);
      expect(await page.locator('html').getAttribute('data-moved')).toBeNull();
      shown.push(await heights(page));
    }
    expect(shown[0]).toBe(shown[1]);
  });

  test('is first without JavaScript, with its hours', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(outcome);
    expect(await order(page)).toEqual(inTheDay);
    await expect(page.locator('.first')).toContainText('月〜金 8:30〜17:15');
    await context.close();
  });

  test('keeps its place while the page is visible, and may move when the visitor returns after ten minutes', async ({
    page,
  }) => {
    await startClock(page, clocks['a weekday noon']);
    await page.goto(outcome);
    const later = (hidden: boolean, minutes: number) =>
      page.evaluate(
        ([isHidden, ahead]) => {
          const { now } = Date;
          const Real = Date;
          globalThis.Date = new Proxy(Real, {
            construct: (_, args: []) =>
              new Real(...(args.length > 0 ? args : ([now() + ahead] as unknown as []))),
            get: (real, name) =>
              name === 'now' ? () => now() + ahead : (Reflect.get(real, name) as unknown),
          });
          Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        },
        [hidden, minutes * 60_000] as const,
      );
    await later(true, 600);
    await later(false, 5);
    expect(await order(page)).toEqual(inTheDay);
    await later(true, 0);
    await later(false, 11);
    expect(await order(page)).toEqual(atNight);
  });
});

test.describe('the card', () => {
  test('has a QR code that contains only the address of the page', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.body.dataset.printed = document.documentElement.dataset.paper ?? 'page';
      };
    });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${fixtureCity}/consult/a/`);
    await page.locator('[data-more] > summary').click();
    await page.getByRole('button', { name: 'はがきサイズ（A6）で印刷' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'a6');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => (document.documentElement.dataset.paper = 'a4'));
    const picture = (await page.locator('[data-card] .qr').screenshot()).toString('base64');
    const size = 'width="400" height="400"';
    const { width, height, pixels } = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="data:image/png;base64,${picture}"/></svg>`,
    ).render();
    expect(decodeQR({ width, height, data: pixels })).toBe('http://localhost:4321/consult/a/');
    expect([...hosts]).toEqual([new URL(fixtureCity).host]);
  });

  test('contains the desk of the open district', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'));
    });
    await page.goto(`${fixtureCity}/consult/a/#kawabe`);
    await page.locator('[data-more] > summary').click();
    await page.getByRole('button', { name: 'はがきサイズ（A6）で印刷' }).click();
    await expect(page.locator('[data-card-numbers] [data-of-district]')).toHaveText([/03-0000-0001/]);
  });

  for (const [paper, millimetres] of [
    ['a6', 131],
    ['a4', 266],
  ] as const) {
    test(`fills one sheet of ${paper}`, async ({ page }) => {
      await page.goto(`${fixtureCity}/consult/a/`);
      await page.evaluate((chosen) => (document.documentElement.dataset.paper = chosen), paper);
      await page.emulateMedia({ media: 'print' });
      const { height } = (await page.locator('[data-card]').boundingBox())!;
      expect(Math.abs(height - (millimetres / 25.4) * 96)).toBeLessThan(2);
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1);
    });
  }

  test('is the only printed part of the page', async ({ page }) => {
    await page.goto(`${fixtureCity}/consult/a/`);
    await page.evaluate(() => (document.documentElement.dataset.paper = 'a6'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-card]')).toContainText('03-0000-0010');
    await expect(page.locator('[data-card]')).toBeVisible();
    await expect(page.locator('h1')).toBeHidden();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

test.describe('a sensitive path', () => {
  const address = `${fixtureCity}/consult/b/`;

  test('has one entry in the history, which its links replace', async ({ page }) => {
    await page.goto(`${fixtureCity}/consult/`);
    await page.getByRole('link', { name: 'こわいこと' }).click();
    await expect(page.locator('main')).toHaveAttribute('data-outcome', 'o-kakure');
    const before = await page.evaluate(() => history.length);
    await page.locator('.first [data-name]').click();
    await page.waitForURL('**/places/kakure-ie/');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    await expect(page).toHaveURL(`${fixtureCity}/consult/`);
  });

  test('is left with one tap for the calendar, and the back button does not return to it', async ({
    page,
  }) => {
    await page.goto(`${fixtureCity}/consult/`);
    await page.goto(address);
    await page.getByRole('link', { name: 'このページを離れる（カレンダーへ）' }).click();
    await page.waitForURL('**/calendar/');
    expect(await page.title()).toBe('カレンダー');
    expect(await page.content()).not.toContain('相談');
    await page.goBack();
    await expect(page).toHaveURL(`${fixtureCity}/consult/`);
  });

  test('is left by pressing Shift three times', async ({ page }) => {
    await page.goto(address);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.waitForURL('**/calendar/');
  });

  test('is left with a link without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('link', { name: 'このページを離れる（カレンダーへ）' }).click();
    await expect(page).toHaveURL(`${fixtureCity}/calendar/`);
    await context.close();
  });
});
