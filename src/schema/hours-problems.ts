import type { Weekday } from './weekday.ts';

/** A problem of opening hours: a message to staff in Japanese, and the path of the field inside `hours`. */
export type HoursProblem = { path: (string | number)[]; message: string };

type Row = {
  days: (Weekday | 'holiday')[];
  weeks?: (number | 'last')[] | undefined;
  months?: number[] | undefined;
  firstDay?: string | undefined;
  lastDay?: string | undefined;
  from: string;
  to: string;
  nextDay?: true | undefined;
  venue?: string | undefined;
  label?: string | undefined;
};
type Span = { from: string; to?: string | undefined };

const dayNames: Record<Row['days'][number], string> = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
  holiday: '祝日',
};
const nextDayOf: Record<Weekday, Weekday> = {
  mon: 'tue',
  tue: 'wed',
  wed: 'thu',
  thu: 'fri',
  fri: 'sat',
  sat: 'sun',
  sun: 'mon',
};

/** Weekly rows with the same label and venue whose times overlap; each row is reported once, against an earlier row. */
export function overlappingRows(rows: readonly Row[]): HoursProblem[] {
  return rows.flatMap((row, index) => {
    const other = rows.slice(0, index).find((before) => overlap(row, before));
    if (!other) return [];
    const day = dayOfOverlap(row, other);
    const times = [other, row].map(({ from, to, nextDay }) => `${from}〜${nextDay ? '次の日の' : ''}${to}`);
    return [
      {
        path: ['weekly', index],
        message: `${dayNames[day]}の時間が、ほかの行と重なっています（${times.join('、')}）。1つの行にまとめるか、曜日や時刻を直してください。時間が変わるときは、前の行に lastDay、新しい行に firstDay を書きます`,
      },
    ];
  });
}

/** Weekly rows that begin and end between midnight and 6:00, as an afternoon written with the hours of a 12-hour clock does. */
export function nightRows(rows: readonly Row[]): HoursProblem[] {
  return rows.flatMap(({ from, to, nextDay }, index) =>
    nextDay || from === '00:00' || to > '06:00'
      ? []
      : [
          {
            path: ['weekly', index, 'from'],
            message: `${from}〜${to} は夜中です。午後の時間は、${inAfternoon(from)}〜${inAfternoon(to)} のように24時間の形で書いてください`,
          },
        ],
  );
}

const inAfternoon = (time: string): string => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;

/**
 * Closed spans that share a day with an earlier span of the list; each is reported once.
 * @param spans all `MM-DD` or all `YYYY-MM-DD`, which sort as text in calendar order
 * @param path of the list inside `hours`
 */
export function overlappingSpans(spans: readonly Span[], path: (string | number)[]): HoursProblem[] {
  return spans.flatMap((span, index) =>
    spans
      .slice(0, index)
      .some((before) => calendarSpans(span).some((one) => calendarSpans(before).some(overlapsWith(one))))
      ? [
          {
            path: [...path, index],
            message: '休みの期間が、ほかの行と重なっています。1つの行にまとめてください',
          },
        ]
      : [],
  );
}

/** A yearly closed span that leaves fewer open days is assumed to have its ends swapped. */
const minOpenDays = 30;

/** Whether a yearly span (`MM-DD`, both ends included) covers more than 335 days, as one with swapped ends does. */
export function isNearlyWholeYear({ from, to }: { from: string; to: string }): boolean {
  const dayOfYear = (monthDay: string) =>
    Date.parse(`2023-${monthDay === '02-29' ? '03-01' : monthDay}T00:00Z`);
  const days = (dayOfYear(to) - dayOfYear(from)) / 86_400_000 + 1;
  return (days > 0 ? days : days + 365) > 365 - minOpenDays;
}

/** Whether a list contains a value twice; false if it is undefined. */
export const hasDuplicates = (items: readonly unknown[] = []): boolean => new Set(items).size < items.length;

/** Splits a span that crosses the end of the year in two. */
const calendarSpans = ({ from, to = from }: Span): { from: string; to: string }[] =>
  from <= to
    ? [{ from, to }]
    : [
        { from, to: '12-31' },
        { from: '01-01', to },
      ];

const overlapsWith = (one: { from: string; to: string }) => (other: { from: string; to: string }) =>
  one.from <= other.to && other.from <= one.to;

const overlap = (one: Row, other: Row): boolean =>
  one.label === other.label &&
  one.venue === other.venue &&
  startsBy(one, other) &&
  startsBy(other, one) &&
  haveCommonItem(one.months, other.months) &&
  haveCommonItem(one.weeks?.flatMap(weeksOf), other.weeks?.flatMap(weeksOf)) &&
  commonDay(one, other) !== undefined;

/** Whether a row begins to apply before another has ceased to. */
const startsBy = ({ firstDay = '' }: Row, { lastDay = '9999' }: Row): boolean => firstDay <= lastDay;

const haveCommonItem = <Item>(some: Item[] | undefined, others: Item[] | undefined): boolean =>
  some === undefined || others === undefined || some.some((item) => others.includes(item));

/** The last week of a month is its fourth or fifth. */
const weeksOf = (week: number | 'last'): number[] => (week === 'last' ? [4, 5] : [week]);

const dayOfOverlap = (one: Row, other: Row) => commonDay(one, other)!;

/** The first day, in the order of `one`, on which the times of two rows overlap. */
function commonDay(one: Row, other: Row): Row['days'][number] | undefined {
  return spansByDay(one).find((part) =>
    spansByDay(other).some(({ day, from, to }) => day === part.day && from < part.to && part.from < to),
  )?.day;
}

/**
 * A row as spans of single days. The part after midnight belongs to the next day; after a holiday that can be any
 * day, so it is left out.
 */
function spansByDay({ days, from, to, nextDay }: Row) {
  return days.flatMap((day) => {
    if (!nextDay) return [{ day, from, to }];
    const evening = { day, from, to: '24:00' };
    return day === 'holiday' ? [evening] : [evening, { day: nextDayOf[day], from: '00:00', to }];
  });
}
