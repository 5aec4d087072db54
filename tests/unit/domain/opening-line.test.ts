import { describe, expect, it } from 'vitest';
import type { OpeningLine } from '../../../src/domain/directory.ts';
import { isOpenNow, lineState, shownState, wantedRank } from '../../../src/domain/opening-line.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

const holidays = { from: '2026-01-01', to: '2026-12-31', days: [] };
/** A Tuesday. */
const clock = { now: { day: '2026-11-24', minute: 12 * 60 }, holidays };
const line = (days: string[], more: Partial<OpeningLine> = {}): OpeningLine => ({
  hours: hoursSchema.parse({ weekly: [{ days, from: '09:00', to: '17:00' }] }),
  ...more,
});
const open = line(['tue']);
const closed = line(['sun']);
const stateOf = (one: OpeningLine) => shownState(one, lineState(one, clock));

describe('the state of a line', () => {
  it('is that of its hours', () => {
    expect(stateOf(open)).toBe('open');
    expect(stateOf(closed)).toBe('closed');
    expect(stateOf({ hours: null })).toBe('unknown');
  });

  it('is open where a number always answers', () => {
    expect(stateOf({ ...closed, phoneAlways: true })).toBe('open');
    expect(stateOf({ hours: null, phoneAlways: true })).toBe('open');
  });

  it('is unknown for hours that are not opening hours', () => {
    expect(stateOf({ ...open, named: { stateOpen: '今は、電話を受ける時間です' } })).toBe('unknown');
  });

  it('is that of its lifetime before the first and after the last day', () => {
    expect(stateOf({ hours: { ...open.hours!, ends: '2026-11-23' }, phoneAlways: true })).toBe('ended');
    expect(stateOf({ hours: { ...open.hours!, begins: '2026-11-25' } })).toBe('notBegun');
  });
});

describe('a record', () => {
  it('is open now by any of its lines', () => {
    expect(isOpenNow([open], clock)).toBe(true);
    expect(isOpenNow([closed, open], clock)).toBe(true);
    expect(isOpenNow([closed], clock)).toBe(false);
  });

  it('is neither open nor closed where its hours are unknown', () => {
    for (const lines of [[], [{ hours: null }], [closed, { hours: null }]]) {
      expect(isOpenNow(lines, clock)).toBeUndefined();
    }
  });
});

describe('records that are open at a wanted time come first', () => {
  it('then those of unknown hours, then closed ones', () => {
    expect(wantedRank([closed], 'sunday', clock)).toBe(0);
    expect(wantedRank([], 'sunday', clock)).toBe(1);
    expect(wantedRank([open], 'sunday', clock)).toBe(2);
  });

  it('with those whose number always answers, and without those whose hours are of something else', () => {
    expect(wantedRank([{ hours: null, phoneAlways: true }], 'night', clock)).toBe(0);
    expect(wantedRank([{ ...closed, named: {} }], 'sunday', clock)).toBe(1);
  });
});
