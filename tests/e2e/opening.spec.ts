import { fixtureCity } from '../playwright.config.ts';
import { clocks, expect, test } from '../support/test.ts';

/** The device stands in New York (see the configuration): what is shown is always the time in Japan. */
const states: [string, string, string, RegExp][] = [
  ['inside the hours', '2026-11-24T10:00:00+09:00', 'kawabe-soudan', /^開いています（今日 12:00まで）$/],
  [
    'in the last half hour',
    '2026-11-24T16:45:00+09:00',
    'kawabe-soudan',
    /^まもなく終わります（今日 17:00まで）$/,
  ],
  [
    'in the lunch break',
    '2026-11-24T12:10:00+09:00',
    'kawabe-soudan',
    /^閉まっています（次は今日 13:00から）$/,
  ],
  [
    'on the third Monday',
    '2026-12-21T10:00:00+09:00',
    'kawabe-soudan',
    /^閉まっています（次はあした 9:00から）$/,
  ],
  ['on a holiday', clocks['a holiday'], 'kawabe-soudan', /^閉まっています（次はあした 9:00から）$/],
  ['over 年末年始', clocks['30 December'], 'kawabe-soudan', /^閉まっています（次は1月4日（月） 9:00から）$/],
  [
    'on a Friday night',
    clocks['a Friday night'],
    'kawabe-soudan',
    /^閉まっています（次は11月30日（月） 9:00から）$/,
  ],
  ['on a Sunday', clocks['a Sunday'], 'kawabe-soudan', /^閉まっています（次はあした 9:00から）$/],
  ['after midnight', '2026-11-25T00:30:00+09:00', 'denwa-7000', /^開いています（今日 8:00まで）$/],
  ['at all hours', '2026-11-25T03:00:00+09:00', 'denwa-119', /^24時間つながります$/],
  [
    'where a holiday is not known',
    '2026-11-23T10:00:00+09:00',
    'niji-hiroba',
    /^今開いているかは、分かりません$/,
  ],
  [
    'on a clock that is wrong by a year',
    '2027-11-24T10:00:00+09:00',
    'kawabe-soudan',
    /^今開いているかは、分かりません$/,
  ],
];

for (const [when, time, id, said] of states) {
  test(`the state of ${id} ${when}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(time));
    await page.goto(`${fixtureCity}/places/${id}/`);
    await expect(page.locator('.opening')).toHaveText(said);
  });
}

test('the state follows the clock while the page is open', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T16:29:30+09:00') });
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await expect(page.locator('.opening')).toHaveAttribute('data-state', 'open');
  await page.clock.runFor(60_000);
  await expect(page.locator('.opening')).toHaveAttribute('data-state', 'closing');
});
