import { describe, expect, it } from 'vitest';
import { holidaysAround } from '../../../src/data/holidays.ts';
import { openingState, wallClock, type OpeningHours } from '../../../src/domain/opening.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

const holidays = holidaysAround('2026-09-01');

function hours(input: unknown): OpeningHours {
  return hoursSchema.parse(input);
}

/** The state at a time in Japan, such as `2026-09-22 10:00`. */
function at(table: OpeningHours, time: string) {
  return openingState(table, holidays, wallClock(new Date(`${time.replace(' ', 'T')}:00+09:00`)));
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const office = hours({
  weekly: [{ days: weekdays, from: '09:00', to: '17:00' }],
  holidays: 'closed',
  yearEnd: 'closed',
});

describe('the opening state', () => {
  it('is open inside the hours, with the closing time', () => {
    expect(at(office, '2026-09-14 10:00')).toEqual({
      state: 'open',
      next: { day: '2026-09-14', minute: 1020 },
    });
  });

  it('is closing in the last half hour', () => {
    expect(at(office, '2026-09-14 16:29').state).toBe('open');
    expect(at(office, '2026-09-14 16:30').state).toBe('closing');
  });

  it('changes at the minute of opening and of closing', () => {
    expect(at(office, '2026-09-14 08:59').state).toBe('closed');
    expect(at(office, '2026-09-14 09:00').state).toBe('open');
    expect(at(office, '2026-09-14 17:00').state).toBe('closed');
  });

  it('has Monday as the next opening on a Friday evening', () => {
    expect(at(office, '2026-09-11 18:00')).toEqual({
      state: 'closed',
      next: { day: '2026-09-14', minute: 540 },
    });
  });

  it('is closed on 国民の休日 between two holidays (2026-09-22)', () => {
    expect(at(office, '2026-09-22 10:00')).toEqual({
      state: 'closed',
      next: { day: '2026-09-24', minute: 540 },
    });
  });

  it('is closed on 振替休日 (2027-03-22)', () => {
    expect(at(office, '2027-03-22 10:00').state).toBe('closed');
  });

  it('is closed over 年末年始 and has the first day after it as the next opening', () => {
    expect(at(office, '2026-12-28 10:00').state).toBe('open');
    expect(at(office, '2026-12-29 10:00')).toEqual({
      state: 'closed',
      next: { day: '2027-01-04', minute: 540 },
    });
  });

  it('is unknown in 年末年始 where the record does not state them', () => {
    const silent = hours({ weekly: [{ days: weekdays, from: '09:00', to: '17:00' }], holidays: 'closed' });
    expect(at(silent, '2026-12-30 10:00').state).toBe('unknown');
  });

  it('is unknown on a holiday where the record does not state holidays, and known on the days around it', () => {
    const silent = hours({ weekly: [{ days: weekdays, from: '09:00', to: '17:00' }] });
    expect(at(silent, '2026-09-22 10:00').state).toBe('unknown');
    expect(at(silent, '2026-09-24 10:00').state).toBe('open');
  });

  it('follows the weekday hours on a holiday where the record is open on holidays', () => {
    const open = hours({ weekly: [{ days: ['tue'], from: '09:00', to: '17:00' }], holidays: 'open' });
    expect(at(open, '2026-09-22 10:00').state).toBe('open');
  });

  it('follows the row for holidays instead of the weekday row', () => {
    const both = hours({
      weekly: [
        { days: ['tue'], from: '18:00', to: '20:00' },
        { days: ['holiday'], from: '09:00', to: '12:00' },
      ],
    });
    expect(at(both, '2026-09-22 10:00').state).toBe('open');
    expect(at(both, '2026-09-22 19:00').state).toBe('closed');
  });

  it('is closed in a lunch break, with the next opening', () => {
    const lunch = hours({
      weekly: [
        { days: ['mon'], from: '09:00', to: '12:00' },
        { days: ['mon'], from: '13:00', to: '17:00' },
      ],
    });
    expect(at(lunch, '2026-09-14 12:30')).toEqual({
      state: 'closed',
      next: { day: '2026-09-14', minute: 780 },
    });
  });

  it('is closed on the fourth Sunday and open on the third', () => {
    const fourth = hours({
      weekly: [{ days: ['sun'], from: '09:00', to: '18:00' }],
      closed: { monthly: [{ day: 'sun', week: 4 }] },
    });
    expect(at(fourth, '2026-10-18 10:00').state).toBe('open');
    expect(at(fourth, '2026-10-25 10:00').state).toBe('closed');
  });

  it('is closed on the last Saturday, whether the fourth or the fifth', () => {
    const last = hours({
      weekly: [{ days: ['sat'], from: '09:00', to: '21:00' }],
      closed: { monthly: [{ day: 'sat', week: 'last' }] },
    });
    expect(at(last, '2026-10-24 10:00').state).toBe('open');
    expect(at(last, '2026-10-31 10:00').state).toBe('closed');
    expect(at(last, '2026-11-28 10:00').state).toBe('closed');
  });

  it('is open only in the weeks that a row names', () => {
    const secondAndFourth = hours({ weekly: [{ days: ['wed'], weeks: [2, 4], from: '10:00', to: '12:00' }] });
    expect(at(secondAndFourth, '2026-10-14 11:00').state).toBe('open');
    expect(at(secondAndFourth, '2026-10-21 11:00').state).toBe('closed');
  });

  describe('over midnight', () => {
    const night = hours({
      weekly: [
        { days: [...weekdays, 'sat'], from: '18:00', to: '08:00', nextDay: true },
        { days: ['sun', 'holiday'], from: '09:00', to: '08:00', nextDay: true },
      ],
      yearEnd: 'holiday',
    });

    it('is open before and after midnight until the morning', () => {
      const untilMorning = { day: '2026-09-15', minute: 480 };
      expect(at(night, '2026-09-14 23:59')).toEqual({ state: 'open', next: untilMorning });
      expect(at(night, '2026-09-15 00:00')).toEqual({ state: 'open', next: untilMorning });
      expect(at(night, '2026-09-15 08:00').state).toBe('closed');
    });

    it('follows the hours of holidays on a holiday and in 年末年始', () => {
      expect(at(night, '2026-09-22 09:30').state).toBe('open');
      expect(at(night, '2026-12-30 09:30').state).toBe('open');
      expect(at(night, '2026-09-24 09:30').state).toBe('closed');
    });
  });

  it('is open without a closing time where the hours are 24 hours', () => {
    expect(at(hours({ always: true }), '2027-01-01 00:00')).toEqual({ state: 'open' });
  });

  it('is by appointment inside hours that need one', () => {
    const appointment = hours({ weekly: [{ days: ['mon'], from: '09:00', to: '17:00' }], appointment: true });
    expect(at(appointment, '2026-09-14 10:00').state).toBe('appointment');
    expect(at(appointment, '2026-09-14 18:00').state).toBe('closed');
  });

  it('is unknown at a time outside the table of holidays, such as that of a clock wrong by a year', () => {
    expect(at(office, '2027-09-14 10:00').state).toBe('unknown');
    expect(at(office, '2025-09-15 10:00').state).toBe('unknown');
  });

  it('is unknown where the hours are only a text', () => {
    expect(at(hours({ text: '毎月1回' }), '2026-09-14 10:00').state).toBe('unknown');
  });

  it('follows the wall clock of Japan in every time zone', () => {
    expect(wallClock(new Date('2026-09-13T15:30:00Z'))).toEqual({ day: '2026-09-14', minute: 30 });
  });
});

const everyDay = [...weekdays, 'sat', 'sun'];

describe('the opening state of a record', () => {
  const daily = hours({
    weekly: [{ days: everyDay, from: '10:00', to: '16:00' }],
    holidays: 'open',
    yearEnd: 'open',
  });
  const state = (lifespan: object, day: string, minute = 11 * 60) =>
    openingState({ ...daily, ...lifespan }, holidays, { day, minute });

  it('is notBegun before its first day', () => {
    expect(state({ begins: '2026-12-01' }, '2026-11-30')).toEqual({ state: 'notBegun' });
    expect(state({ begins: '2026-12-01' }, '2026-12-01').state).toBe('open');
  });

  it('is ended after its last day, also where it is always open', () => {
    expect(state({ ends: '2026-12-31' }, '2026-12-31').state).toBe('open');
    expect(state({ ends: '2026-12-31' }, '2027-01-01')).toEqual({ state: 'ended' });
    expect(state({ ends: '2026-12-31', always: true }, '2027-01-01')).toEqual({ state: 'ended' });
  });

  it('has no next opening after its last day', () => {
    expect(state({ ends: '2026-11-30' }, '2026-11-30', 17 * 60)).toEqual({ state: 'closed' });
  });
});

describe('rows of 24 hours', () => {
  const allDay = (days: readonly string[], more = {}) =>
    hours({ weekly: [{ days, from: '00:00', to: '24:00' }], holidays: 'open', ...more });

  it('on every day have no closing time', () => {
    const always = allDay(everyDay, { yearEnd: 'open' });
    expect(at(always, '2026-11-27 23:45')).toEqual({ state: 'open' });
    expect(at(always, '2026-11-28 00:00')).toEqual({ state: 'open' });
  });

  it('on a weekend close at its end', () => {
    expect(at(allDay(['sat', 'sun']), '2026-11-28 10:00')).toEqual({
      state: 'open',
      next: { day: '2026-11-30', minute: 0 },
    });
  });

  it('have no closing time where the next day is unknown', () => {
    expect(at(allDay(everyDay), '2026-12-28 23:45')).toEqual({ state: 'open' });
    expect(at(allDay(everyDay), '2026-12-29 00:00')).toEqual({ state: 'unknown' });
  });

  it('close at midnight where the next day is closed', () => {
    expect(at(allDay(everyDay, { yearEnd: 'closed' }), '2026-12-28 23:45')).toEqual({
      state: 'closing',
      next: { day: '2026-12-29', minute: 0 },
    });
  });
});
