import type { Hours, HoursEvent, HoursRow } from '../../../src/schema/hours.ts';
import { dayNames, fromMonday } from './day-names.ts';
import type { Day } from './tokens.ts';

/**
 * Formats the usual hours of a record for one cell, in the notation that `readHours` reads: 「月〜金 9:00-17:00、祝日休み」.
 * Empty if the record has none; its text and its events have rows of their own.
 */
export function formatHoursCell(hours: Hours): string {
  return [
    hours.always && '24時間',
    ...groupedRows(hours.weekly),
    { open: '祝日は曜日どおり', closed: '祝日休み', unknown: undefined }[hours.holidays],
    {
      open: '年末年始も開いています',
      closed: '年末年始休み',
      holiday: '年末年始は祝日と同じ',
      unknown: undefined,
    }[hours.yearEnd],
    ...formatDaysOffCell(hours),
    hours.appointment && '予約制',
  ]
    .filter(Boolean)
    .join('、');
}

/** Formats the monthly, yearly and dated closures of a record, one text each. */
export function formatDaysOffCell({ closed }: Hours): string[] {
  return [
    ...closed.monthly.map(({ day, week }) => `${formatWeek(week)}${dayNames[day]}休み`),
    ...closed.yearly.map(({ from, to, label }) =>
      label === '年末年始'
        ? `年末年始（${slashed(from)}〜${slashed(to)}）休み`
        : `${slashed(from)}〜${slashed(to)}休み`,
    ),
    ...closed.dates.map(({ from, to }) => `${inWords(from)}${to ? `〜${inWords(to)}` : ''}休み`),
  ];
}

/** Formats an event for one cell, in the notation that `readEvent` reads: 「体操: 第2・第4土 10:00-12:00 会場: 東館」. */
export function formatEventCell(event: HoursEvent): string {
  const days = event.days ? formatDays(event.days) : undefined;
  const when = [
    `${formatRecurrence(event)}${days ?? ''}`,
    event.dates?.map(inWords).join('・'),
    event.from && event.to
      ? `${short(event.from)}-${short(event.to)}`
      : event.from && `${short(event.from)}から`,
    event.venue && `会場: ${event.venue}`,
    event.note && `※${event.note}`,
  ];
  return `${event.name}: ${when.filter(Boolean).join(' ')}`;
}

/** Rows on the same days share their days: 「月〜金 9:00-12:00、13:00-17:00」. */
function groupedRows(rows: readonly HoursRow[]): string[] {
  const key = ({ days, weeks, months }: HoursRow) => JSON.stringify([days, weeks, months]);
  return [...Map.groupBy(rows, key).values()].map((same) => {
    const [first] = same;
    const days = `${formatRecurrence(first!)}${formatDays(first!.days)}`;
    return `${days} ${same.map(formatTimes).join('、')}`;
  });
}

function formatTimes({ from, to, nextDay, venue, label }: HoursRow): string {
  const remark = venue ?? label;
  return `${short(from)}-${nextDay ? '翌' : ''}${short(to)}${remark ? `（${remark}）` : ''}`;
}

function formatDays(days: readonly Day[]): string {
  const usual = fromMonday.filter((day) => days.includes(day));
  const holiday = days.includes('holiday') ? ['祝日'] : [];
  if (usual.length === 7) return ['毎日', ...holiday].join('・');
  const indexes = usual.map((day) => fromMonday.indexOf(day));
  const isSpan = usual.length > 2 && indexes.at(-1)! - indexes[0]! === usual.length - 1;
  const names = isSpan
    ? [`${dayNames[usual[0]!]}〜${dayNames[usual.at(-1)!]}`]
    : usual.map((day) => dayNames[day]);
  return [...names, ...holiday].join('・');
}

function formatRecurrence({ weeks, months }: Pick<HoursRow, 'weeks' | 'months'>): string {
  const month = months ? `${months.map((one) => `${one}月`).join('・')} ` : '';
  return `${month}${weeks?.map(formatWeek).join('・') ?? ''}`;
}

const formatWeek = (week: number | 'last'): string => (week === 'last' ? '最終' : `第${week}`);
const short = (time: string): string => time.replace(/^0/, '');
const slashed = (monthDay: string): string => monthDay.split('-').map(Number).join('/');
const inWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
