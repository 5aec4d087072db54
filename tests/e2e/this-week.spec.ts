import { fixtureCity } from '../playwright.config.ts';
import { clocks, expect, startClock, test } from '../support/test.ts';

// The fixture city is built on 2026-11-24, a Tuesday; にじ広場 is open on Monday, Wednesday and Thursday.
const days = 'section[data-day]:visible';

test('the week starts with the current day in Japan, not with the day of the build', async ({ page }) => {
  await startClock(page, '2026-11-26T08:00:00+09:00');
  await page.goto(`${fixtureCity}/this-week/`);
  const shown = page.locator(days);
  await expect(shown).toHaveCount(7);
  await expect(shown.first()).toContainText('11月26日（木）');
  await expect(shown.first()).toContainText('今日');
  await expect(shown.first().getByRole('link', { name: 'にじ広場' })).toBeVisible();
  await expect(page.locator('[data-run-out]')).toBeHidden();
});

test('only the current day is unfolded, and another one unfolds', async ({ page }) => {
  await startClock(page, '2026-11-25T08:00:00+09:00');
  await page.goto(`${fixtureCity}/this-week/`);
  const thursday = page.locator('[data-day="2026-11-26"]');
  await expect(page.locator('section[data-day] details[open]')).toHaveCount(1);
  await expect(page.locator('[data-day="2026-11-25"] details')).toHaveAttribute('open');
  await expect(thursday.getByRole('link', { name: 'にじ広場' })).toBeHidden();
  await thursday.locator('summary').click();
  await expect(thursday.getByRole('link', { name: 'にじ広場' })).toBeVisible();
});

for (const [when, clock] of Object.entries(clocks)) {
  test(`only days from today on are shown, on ${when}`, async ({ page }) => {
    await startClock(page, clock);
    await page.goto(`${fixtureCity}/this-week/`);
    const shown = await page
      .locator(days)
      .evaluateAll((sections) => sections.map((section) => (section as HTMLElement).dataset.day ?? ''));
    const today = clock.slice(0, 10);
    expect(shown.filter((day) => day < today)).toEqual([]);
    // The page has the fourteen days from its build on.
    const hasToday = today >= '2026-11-24' && today < '2026-12-08';
    expect(shown.includes(today)).toBe(hasToday);
    await expect(page.locator('[data-today]:visible')).toHaveCount(hasToday ? 1 : 0);
    await expect(page.locator('[data-run-out]')).toBeVisible({ visible: !hasToday });
  });
}

test('an outdated page shows a message and no day in the past', async ({ page }) => {
  await startClock(page, '2026-12-20T08:00:00+09:00');
  await page.goto(`${fixtureCity}/this-week/`);
  await expect(page.locator(days)).toHaveCount(0);
  await expect(page.getByText('この一覧は古くなっています')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the seven days from the build are shown with their dates', async ({ page }) => {
    await page.goto(`${fixtureCity}/this-week/`);
    await expect(page.locator(days)).toHaveCount(7);
    await expect(page.locator(days).first()).toContainText('11月24日（火）');
  });
});

test('the page of a scheduled place has a calendar file, and a discreet record has no contact card', async ({
  page,
}) => {
  await page.goto(`${fixtureCity}/places/niji-hiroba/`);
  await expect(page.getByRole('link', { name: 'カレンダーに追加' })).toHaveAttribute(
    'href',
    /niji-hiroba\.ics$/,
  );
  await page.goto(`${fixtureCity}/places/kakure-ie/`);
  await expect(page.getByRole('link', { name: '連絡先に追加' })).toHaveCount(0);
});
