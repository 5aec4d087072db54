import { expect, it } from 'vitest';
import words from '../../../content/i18n/ja.json' with { type: 'json' };
import { formatOpening } from '../../../src/text/opening.ts';

const now = { day: '2026-09-14', minute: 600 };
const line = { always: false, phoneAlways: false };

it('says until when a window is open today', () => {
  const said = formatOpening({ state: 'open', next: { day: '2026-09-14', minute: 1020 } }, line, now, words);
  expect(said).toBe('開いています（今日 17:00まで）');
});

it('says tomorrow, and a farther day by its date and weekday', () => {
  const next = (day: string) =>
    formatOpening({ state: 'closed', next: { day, minute: 545 } }, line, now, words);
  expect(next('2026-09-15')).toBe('閉まっています（次はあした 9:05から）');
  expect(next('2026-09-24')).toBe('閉まっています（次は9月24日（木） 9:05から）');
});

it('says that only the telephone answers at all hours', () => {
  const said = formatOpening({ state: 'closed' }, { always: false, phoneAlways: true }, now, words);
  expect(said).toBe('電話は24時間つながります');
});

it('claims nothing where the state is unknown', () => {
  expect(formatOpening({ state: 'unknown' }, line, now, words)).toBe('今開いているかは、分かりません');
});
