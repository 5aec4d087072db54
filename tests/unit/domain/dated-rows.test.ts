import { describe, expect, it } from 'vitest';
import { withoutPastRows } from '../../../src/domain/dated-rows.ts';
import { openingState } from '../../../src/domain/opening.ts';
import { watchedHours } from '../../../src/domain/watched-hours.ts';
import { weekTable } from '../../../src/domain/week-table.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';
import { formatUsualHours } from '../../../src/text/hours.ts';

/** Mornings until Monday 30 November 2026, whole days from Tuesday 1 December 2026. */
const rows = [
  { days: ['mon', 'tue'], from: '09:00', to: '12:00', lastDay: '2026-11-30' },
  { days: ['mon', 'tue'], from: '09:00', to: '17:00', firstDay: '2026-12-01' },
];
const hours = hoursSchema.parse({ weekly: rows });
const holidays = { from: '2026-01-01', to: '2027-12-31', days: [] };
const stateAt = (day: string, hour: number) =>
  openingState(watchedHours(hours)[0]!.table, holidays, { day, minute: hour * 60 });

describe('hours that change on a day', () => {
  it.each([
    ['2026-11-30', 10, 'open'],
    ['2026-11-30', 15, 'closed'],
    ['2026-12-01', 15, 'open'],
  ])('on %s at %i the state is %s, without a new build', (day, hour, state) => {
    expect(stateAt(day, hour).state).toBe(state);
  });

  it('before the day, the next opening is that of the new hours', () => {
    expect(stateAt('2026-11-30', 18)).toEqual({ state: 'closed', next: { day: '2026-12-01', minute: 540 } });
  });

  it('are shown with both days before the change', () => {
    expect(formatUsualHours(withoutPastRows(hours, '2026-11-28'))).toBe(
      '月・火 9:00〜12:00（2026年11月30日まで）、9:00〜17:00（2026年12月1日から）',
    );
  });

  it('are sorted by time, with those for a later day at the end', () => {
    const [monday] = weekTable(
      hoursSchema.parse({
        weekly: [
          { ...rows[1], from: '08:00' },
          { ...rows[0], from: '10:00' },
        ],
      }),
    );
    expect(monday?.rows.map(({ from }) => from)).toEqual(['10:00', '08:00']);
  });

  it('are shown without days in a build after the change', () => {
    expect(formatUsualHours(withoutPastRows(hours, '2026-12-01'))).toBe('月・火 9:00〜17:00');
  });

  it('overlap if both sets of hours apply on a day', () => {
    const result = hoursSchema.safeParse({ weekly: [rows[0], { ...rows[1], firstDay: '2026-11-30' }] });
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['weekly.1']);
  });

  it('have a last day that is not before the first', () => {
    const result = hoursSchema.safeParse({ weekly: [{ ...rows[0], firstDay: '2026-12-01' }] });
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['weekly.0.lastDay']);
  });
});
