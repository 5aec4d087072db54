import { describe, expect, it } from 'vitest';
import type { HolidayTable, OpeningHours } from '../../../../src/domain/opening.ts';
import { isOpenWhenWanted, openingWish } from '../../../../src/domain/search/opening-wish.ts';

describe('the opening words of a query', () => {
  it.each([
    ['日曜に開いている広場', 'sunday', '広場'],
    ['広場 日曜', 'sunday', '広場'],
    ['日曜日の相談', 'sunday', '相談'],
    ['土曜やってる広場', 'saturday', '広場'],
    ['土曜に相談できる', 'saturday', '相談できる'],
    ['土日の広場', 'weekend', '広場'],
    ['夜 相談', 'night', '相談'],
    ['夜間に開いている窓口', 'night', ''],
    ['夜に相談できる', 'night', '相談できる'],
    ['今 あいてる', 'now', ''],
    ['いま開いてる広場', 'now', '広場'],
    ['今やってる 相談', 'now', '相談'],
    ['今すぐ電話できる', 'now', '電話できる'],
    ['日曜', 'sunday', ''],
  ])('in %s name %s, and leave %s', (query, wanted, rest) => {
    expect(openingWish(query)).toEqual({ wanted, rest });
  });

  it.each([
    '夜泣き',
    '今夜寝る場所がない',
    '夜眠れない',
    '深夜に目がさめる',
    '日曜学校',
    '今の仕事がつらい',
    'いまいち',
    '電話',
    '',
  ])('are not in %s', (query) => {
    expect(openingWish(query)).toEqual({ wanted: undefined, rest: query });
  });
});

describe('whether a record is open at the wanted time', () => {
  const holidays: HolidayTable = { from: '2026-01-01', to: '2027-12-31', days: ['2026-11-23'] };
  /** A Tuesday. */
  const now = { day: '2026-11-24', minute: 10 * 60 };
  const hoursOf = (days: OpeningHours['weekly'][number]['days'], from: string, to: string): OpeningHours => ({
    weekly: [{ days, from, to }],
    holidays: 'closed',
    yearEnd: 'closed',
    closed: { yearly: [], monthly: [], dates: [] },
  });
  const office = hoursOf(['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '17:00');
  const weekend = hoursOf(['sun'], '10:00', '16:00');
  const late = hoursOf(['wed'], '17:00', '20:00');

  it('is decided by the hours of now, of the next such day, or of the evenings of a week', () => {
    expect(isOpenWhenWanted('now', office, holidays, now)).toBe(true);
    expect(isOpenWhenWanted('now', weekend, holidays, now)).toBe(false);
    expect(isOpenWhenWanted('sunday', weekend, holidays, now)).toBe(true);
    expect(isOpenWhenWanted('weekend', weekend, holidays, now)).toBe(true);
    expect(isOpenWhenWanted('saturday', weekend, holidays, now)).toBe(false);
    expect(isOpenWhenWanted('night', office, holidays, now)).toBe(false);
    expect(isOpenWhenWanted('night', late, holidays, now)).toBe(true);
  });

  it('is true for a record that is always open', () => {
    expect(isOpenWhenWanted('night', { ...office, always: true }, holidays, now)).toBe(true);
  });

  it('is unknown without rows, by appointment, or on a day without a rule', () => {
    expect(isOpenWhenWanted('sunday', { ...office, weekly: [] }, holidays, now)).toBeUndefined();
    expect(isOpenWhenWanted('now', { ...office, appointment: true }, holidays, now)).toBeUndefined();
    const yearEnd = { day: '2026-12-28', minute: 600 };
    expect(isOpenWhenWanted('sunday', { ...weekend, yearEnd: 'unknown' }, holidays, yearEnd)).toBeUndefined();
  });
});
