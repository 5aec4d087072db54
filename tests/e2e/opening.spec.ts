import { fixtureCity } from '../playwright.config.ts';
import { clocks, expect, startClock, test } from '../support/test.ts';

/** The browser is in the time zone of New York (tests/playwright.config.ts); the page must show the time in Japan. */
const states: [string, string, string, RegExp][] = [
  ['inside the hours', '2026-11-24T10:00:00+09:00', 'kawabe-soudan', /^受付中（今日 12:00まで）$/],
  ['in the last half hour', '2026-11-24T16:45:00+09:00', 'kawabe-soudan', /^まもなく終了（今日 17:00まで）$/],
  ['in the lunch break', '2026-11-24T12:10:00+09:00', 'kawabe-soudan', /^受付時間外（次は今日 13:00から）$/],
  ['on the third Monday', '2026-12-21T10:00:00+09:00', 'kawabe-soudan', /^受付時間外（次は明日 9:00から）$/],
  ['on a holiday', clocks['a holiday'], 'kawabe-soudan', /^受付時間外（次は明日 9:00から）$/],
  ['over 年末年始', clocks['30 December'], 'kawabe-soudan', /^受付時間外（次は1月4日（月） 9:00から）$/],
  [
    'on a Friday night',
    clocks['a Friday night'],
    'kawabe-soudan',
    /^受付時間外（次は11月30日（月） 9:00から）$/,
  ],
  ['on a Sunday', clocks['a Sunday'], 'kawabe-soudan', /^受付時間外（次は明日 9:00から）$/],
  ['after midnight', '2026-11-25T00:30:00+09:00', 'denwa-7000', /^受付中（今日 8:00まで）$/],
  ['at all hours', '2026-11-25T03:00:00+09:00', 'denwa-119', /^24時間利用できます$/],
  ['on a holiday with unknown hours', '2026-11-23T10:00:00+09:00', 'niji-hiroba', /^今日の時間は未確認です$/],
  [
    'according to a clock that is wrong by a year',
    '2027-11-24T10:00:00+09:00',
    'kawabe-soudan',
    /^今日の時間は未確認です$/,
  ],
];

for (const [when, time, id, text] of states) {
  test(`the page of ${id} shows the opening state ${when}`, async ({ page }) => {
    await startClock(page, time);
    await page.goto(`${fixtureCity}/places/${id}/`);
    await expect(page.locator('.opening')).toHaveText(text);
  });
}

test('the opening state follows the clock while the page is open', async ({ page }) => {
  await startClock(page, '2026-11-24T16:29:57+09:00');
  // The page reads the clock every 30 s; here it reads it a hundred times as often.
  await page.addInitScript(() => {
    const { setInterval } = window;
    Object.assign(window, {
      setInterval: (run: () => void, milliseconds: number) => setInterval(run, milliseconds / 100),
    });
  });
  await page.goto(`${fixtureCity}/places/kawabe-soudan/`);
  await expect(page.locator('.opening')).toHaveAttribute('data-state', 'open');
  await expect(page.locator('.opening')).toHaveAttribute('data-state', 'closing');
});
