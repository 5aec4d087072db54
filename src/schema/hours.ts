import { z } from 'zod';
import { daySchema, monthDaySchema } from './date.ts';
import {
  hasDuplicates,
  isNearlyWholeYear,
  nightRows,
  overlappingRows,
  overlappingSpans,
} from './hours-problems.ts';
import { textSchema } from './text.ts';
import { weekdays } from './weekday.ts';

/** A day of the week, or `holiday` for 国民の祝日 and 振替休日. */
const dayOfWeekSchema = z.enum([...weekdays, 'holiday']);

const hasNoDuplicates = (items: unknown[]): boolean => !hasDuplicates(items);
const duplicateMessage = '同じものが2回あります。1つにしてください';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
  error: '時刻は 09:00 の形で、24:00 までです。日をまたぐときは nextDay: true を足してください',
  abort: true,
});

/** A start time; midnight is written 00:00, not 24:00. */
const startSchema = timeSchema.refine(
  (time) => time !== '24:00',
  '始まりが 24:00 です。次の日の曜日で 00:00 と書いてください',
);

/** The n-th occurrence of a weekday in a month, or its last one. */
const weekOfMonthSchema = z.union([z.int().min(1).max(5), z.literal('last')]);

const recurrence = {
  weeks: z
    .array(weekOfMonthSchema)
    .min(1)
    .refine(hasNoDuplicates, duplicateMessage)
    .optional()
    .describe('第何週か。[2, 4] は第2と第4、last は最終'),
  months: z
    .array(z.int().min(1).max(12))
    .min(1)
    .refine(hasNoDuplicates, duplicateMessage)
    .optional()
    .describe('何月だけか'),
};

const rowSchema = z
  .strictObject({
    days: z
      .array(dayOfWeekSchema)
      .min(1)
      .refine(hasNoDuplicates, duplicateMessage)
      .describe('曜日。mon tue wed thu fri sat sun、祝日は holiday'),
    ...recurrence,
    from: startSchema.describe('始まり'),
    to: timeSchema.describe('終わり'),
    nextDay: z.literal(true).optional().describe('終わりが次の日の朝のとき true'),
    firstDay: daySchema.optional().describe('この行の時間で開く、最初の日。これから変わるときに書く'),
    lastDay: daySchema.optional().describe('この行の時間で開く、最後の日。これから変わるときに書く'),
    venue: textSchema.optional().describe('この行の会場'),
    label: textSchema.optional().describe('この行が何の時間か'),
  })
  .refine((row) => row.nextDay === true || row.from < row.to, {
    path: ['to'],
    error: '終わりが始まりより前です。日をまたぐときは nextDay: true を足してください',
  })
  .refine(({ firstDay, lastDay }) => firstDay === undefined || lastDay === undefined || firstDay <= lastDay, {
    path: ['lastDay'],
    error: '最後の日（lastDay）が、最初の日（firstDay）より前です。どちらかを直してください',
  })
  .refine((row) => row.nextDay !== true || row.to < row.from, {
    path: ['nextDay'],
    error:
      '次の日の終わりが始まりより前ではなく、1日より長くなります。その日のうちに終わるなら nextDay の行を消してください。24時間なら 00:00 から 24:00 と書いてください',
  });

const eventSchema = z
  .strictObject({
    name: textSchema.describe('催しの名前'),
    days: z.array(z.enum(weekdays)).min(1).refine(hasNoDuplicates, duplicateMessage).optional(),
    ...recurrence,
    dates: z
      .array(daySchema)
      .min(1)
      .refine(hasNoDuplicates, duplicateMessage)
      .optional()
      .describe('日にちが決まっているとき'),
    from: startSchema.optional(),
    to: timeSchema.optional(),
    venue: textSchema.optional(),
    note: textSchema.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    error: '終わりが始まりより前です。始まりより後の時刻にしてください',
  })
  .refine(
    ({ days, dates, months, note }) =>
      days !== undefined || dates !== undefined || months !== undefined || note !== undefined,
    {
      path: ['days'],
      error:
        'この催しがいつかが、ありません。曜日（days）か日にち（dates）を書いてください。決まった日がないときは、note に「月に1回」のように書いてください',
    },
  )
  .refine(({ from, to }) => from !== undefined || to === undefined, {
    path: ['to'],
    error: '終わりだけがあり、始まりがありません。from も書いてください',
  })
  .refine(({ weeks, days, dates }) => weeks === undefined || days !== undefined || dates === undefined, {
    path: ['weeks'],
    error: '日にち（dates）が決まっているので、第何週かは使いません。weeks を消すか、days を書いてください',
  });

const reversedSpanMessage =
  '終わり（to）が始まり（from）より前です。年をまたぐときは、to を次の年にしてください';

const closedSchema = z.strictObject({
  yearly: z
    .array(
      z
        .strictObject({ from: monthDaySchema, to: monthDaySchema, label: textSchema.optional() })
        .refine((span) => !isNearlyWholeYear(span), {
          path: ['to'],
          error:
            'ほとんど1年中の休みになります。from と to が逆でないか、確認してください。ずっと休みなら、status を直してください',
        }),
    )
    .default([])
    .describe('毎年休む期間。年末年始は from: "12-29", to: "01-03"'),
  monthly: z
    .array(z.strictObject({ day: z.enum(weekdays), week: weekOfMonthSchema }))
    .default([])
    .describe('毎月休む日。第4日曜は day: sun, week: 4'),
  dates: z
    .array(
      z
        .strictObject({ from: daySchema, to: daySchema.optional(), label: textSchema.optional() })
        .refine(({ from, to = from }) => from <= to, { path: ['to'], error: reversedSpanMessage }),
    )
    .default([])
    .describe('その年だけ休む日'),
});

/**
 * When a record is open; times in Asia/Tokyo.
 * `weekly` rows add up (two rows on a day make a lunch break). On holidays only the `holiday` rows apply if there are
 * any; otherwise `holidays` decides whether the usual rows apply. 年末年始 = 12/29–1/3. A row with `firstDay` or `lastDay`
 * applies only from or until that day, both included, so that hours that change can be announced.
 */
export const hoursSchema = z
  .strictObject({
    always: z.literal(true).optional().describe('24時間365日のとき true'),
    weekly: z.array(rowSchema).default([]),
    holidays: z.enum(['open', 'closed', 'unknown']).default('unknown').describe('祝日。open は曜日どおり'),
    yearEnd: z
      .enum(['open', 'closed', 'holiday', 'unknown'])
      .default('unknown')
      .describe('年末年始（12/29〜1/3）。holiday は祝日と同じ'),
    closed: closedSchema.default({ yearly: [], monthly: [], dates: [] }),
    events: z.array(eventSchema).default([]),
    appointment: z.literal(true).optional().describe('予約した人だけのとき true'),
    text: textSchema.optional().describe('表では言い切れないことの但し書き'),
  })
  .superRefine((hours, context) => {
    const { always, weekly, holidays, yearEnd, closed, events, appointment, text } = hours;
    const daysOff = [...closed.yearly, ...closed.monthly, ...closed.dates];
    const addProblem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (
      always &&
      (weekly.some(({ label }) => label === undefined) ||
        daysOff.length > 0 ||
        [holidays, yearEnd].includes('closed'))
    ) {
      addProblem(
        ['always'],
        '24時間365日（always）なのに、ほかの時間や休みもあります。休みがあるなら、always をやめて weekly に 00:00 から 24:00 と書いてください',
      );
    }
    if (!always && weekly.length === 0 && events.length === 0 && !appointment && text === undefined) {
      addProblem(['weekly'], '時間が1つもありません。分からないときは hours: unknown と書いてください');
    }
    const problems = [
      ...nightRows(weekly),
      ...overlappingRows(weekly),
      ...overlappingSpans(closed.yearly, ['closed', 'yearly']),
      ...overlappingSpans(closed.dates, ['closed', 'dates']),
    ];
    for (const { path, message } of problems) addProblem(path, message);
  });

export type Hours = z.output<typeof hoursSchema>;
export type HoursRow = z.output<typeof rowSchema>;
export type HoursEvent = z.output<typeof eventSchema>;
/** The weeks, months and days on which a row or event applies; an event has no first or last day. */
export type Recurrence = Pick<HoursRow, 'weeks' | 'months'> & Partial<Pick<HoursRow, 'firstDay' | 'lastDay'>>;
