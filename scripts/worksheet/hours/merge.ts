import type { z } from 'zod';
import type { Hours, HoursRow, hoursSchema } from '../../../src/schema/hours.ts';
import { formatDaysOffCell, formatEventCell, formatHoursCell } from './format.ts';
import type { WrittenHours, WrittenRow } from './read.ts';

type HoursInput = z.input<typeof hoursSchema>;
type Row = NonNullable<HoursInput['weekly']>[number];

/** Hours to write, and what was kept or dropped of the present hours, in words. */
export type MergedHours =
  { hours: HoursInput; kept: string[]; dropped: string[]; added: string[] } | { problem: string };

/** In brackets after a time: the time at which the place itself is open, where other times have a label. */
export const plainName = '開いている時間';

/**
 * Joins what a cell states with the present hours of the record. Everything that the cell does not mention is kept:
 * events, remarks, closures, the times of other venues, the rules for holidays.
 * @param old undefined if the hours are unknown
 * @param venues names of the venues of the record
 */
export function mergeHours(
  written: WrittenHours,
  old: Hours | undefined,
  venues: readonly string[],
): MergedHours {
  const kept: string[] = [];
  const dropped: string[] = [];
  if (written.always) return alwaysOpen(written.text, old, kept, dropped);

  const rows = written.weekly.map((row) => rowOf(row, venues, old));
  const isSpecial = ({ venue, label }: Pick<HoursRow, 'venue' | 'label'>) => (venue ?? label) !== undefined;
  const special = (old?.weekly ?? []).filter(isSpecial);
  const names = [...new Set(special.map(({ venue, label }) => venue ?? label!))];
  const isPlainStated = rows.some((row) => !isSpecial(row));
  if (
    isPlainStated &&
    special.length > 0 &&
    special.length === old?.weekly.length &&
    !hasPlainName(written)
  ) {
    const listed = [...names, plainName].map((name) => `（${name}）`).join('か');
    return {
      problem: `今の時間は「${names.join('」「')}」の時間です。どの時間かを、時刻のすぐ後ろに書いてください: ${listed}`,
    };
  }

  const stated = new Set(rows.map(({ venue, label }) => venue ?? label ?? ''));
  const keptRows = rows.length === 0 ? (old?.weekly ?? []) : (old?.weekly ?? []).filter((row) => isKept(row));
  function isKept(row: HoursRow): boolean {
    const name = row.venue ?? row.label ?? '';
    if (!stated.has(name)) return true;
    return row.days.includes('holiday') && !mentionsHolidays(written);
  }
  const keptInput = keptRows.map((row): Row => {
    const name = row.venue ?? row.label ?? '';
    return rows.length > 0 && stated.has(name) ? { ...row, days: ['holiday'] } : row;
  });
  if (rows.length > 0 && keptInput.length > 0)
    kept.push(formatHoursCell({ ...emptyHours, weekly: keptInput as HoursRow[] }));

  const statesHoliday = rows.some(({ days }) => days.includes('holiday'));
  const hasHolidayRow = statesHoliday || keptInput.some(({ days }) => days.includes('holiday'));
  const oldHolidays = old?.holidays === 'unknown' ? undefined : old?.holidays;
  const holidays = written.holidays ?? (hasHolidayRow ? undefined : oldHolidays);
  const yearEnd = written.yearEnd ?? (old?.yearEnd === 'unknown' ? undefined : old?.yearEnd);
  const closed = {
    ...part('yearly', written.yearly, old?.closed.yearly),
    ...part('monthly', written.monthly, old?.closed.monthly),
    ...part('dates', written.dates, old?.closed.dates),
  };
  if (old) {
    const keptClosures = {
      yearly: written.yearly ? [] : old.closed.yearly,
      monthly: written.monthly ? [] : old.closed.monthly,
      dates: written.dates ? [] : old.closed.dates,
    };
    kept.push(...formatDaysOffCell({ ...emptyHours, closed: keptClosures }));
    if (!written.holidays && !statesHoliday && oldHolidays && holidays)
      kept.push({ open: '祝日は曜日どおり', closed: '祝日休み' }[oldHolidays]);
    if (!written.yearEnd && yearEnd)
      kept.push(
        { open: '年末年始も開いています', closed: '年末年始休み', holiday: '年末年始は祝日と同じ' }[yearEnd],
      );
    if (old.appointment && !written.appointment) kept.push('予約制');
    if (old.always) dropped.push('24時間');
  }
  const text = joinedText(old?.text, written.text);
  kept.push(...textAndEvents(old));
  const appointment = written.appointment ?? old?.appointment;
  return {
    hours: {
      weekly: [...rows, ...keptInput],
      ...(holidays && { holidays }),
      ...(yearEnd && { yearEnd }),
      ...(Object.keys(closed).length > 0 && { closed }),
      ...(old && old.events.length > 0 && { events: old.events }),
      ...(appointment && { appointment }),
      ...(text !== undefined && { text }),
    },
    kept,
    dropped,
    added: text === old?.text ? [] : [`時間の但し書き「${written.text ?? ''}」`],
  };
}

const emptyHours: Hours = {
  weekly: [],
  holidays: 'unknown',
  yearEnd: 'unknown',
  closed: { yearly: [], monthly: [], dates: [] },
  events: [],
};

function alwaysOpen(
  note: string | undefined,
  old: Hours | undefined,
  kept: string[],
  dropped: string[],
): MergedHours {
  if (old) {
    const { text: _text, events: _events, ...rest } = old;
    const usual = formatHoursCell({ ...rest, always: undefined, events: [] });
    if (usual !== '') dropped.push(usual);
    kept.push(...textAndEvents(old));
  }
  const text = joinedText(old?.text, note);
  return {
    hours: {
      always: true,
      ...(old && old.events.length > 0 && { events: old.events }),
      ...(text !== undefined && { text }),
    },
    kept,
    dropped,
    added: text === old?.text ? [] : [`時間の但し書き「${note ?? ''}」`],
  };
}

/** A remark after the present one, unless it is in it. */
const joinedText = (old: string | undefined, note: string | undefined): string | undefined =>
  note === undefined || old?.includes(note)
    ? old
    : [old, note].filter(Boolean).join(old?.endsWith('。') ? '' : '。');

const textAndEvents = (old: Hours | undefined): string[] => [
  ...(old?.text === undefined ? [] : [`時間の但し書き「${old.text}」`]),
  ...(old?.events ?? []).map((event) => `催し「${formatEventCell(event)}」`),
];

const hasPlainName = ({ weekly }: WrittenHours): boolean => weekly.some(({ remark }) => remark === plainName);

const mentionsHolidays = ({ holidays, weekly }: WrittenHours): boolean =>
  holidays !== undefined || weekly.some(({ days }) => days.includes('holiday'));

/** The rows for a venue or with a label carry its name; a name of both is a venue. */
function rowOf({ remark, ...row }: WrittenRow, venues: readonly string[], old: Hours | undefined): Row {
  if (remark === undefined || remark === plainName) return row;
  const isVenue = venues.includes(remark) || old?.weekly.some(({ venue }) => venue === remark);
  return isVenue ? { ...row, venue: remark } : { ...row, label: remark };
}

/** A list of closures: the stated one, else the present one; none if both are empty. */
function part<Key extends string, Item>(key: Key, stated: Item[] | undefined, old: Item[] | undefined) {
  const items = stated ?? old ?? [];
  return (items.length > 0 ? { [key]: items } : {}) as { [Name in Key]?: Item[] };
}
