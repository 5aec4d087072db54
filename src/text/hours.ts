import { holidayRows, weekTable } from '../domain/week-table.ts';
import type { Hours, HoursRow, Recurrence } from '../schema/hours.ts';
import type { Weekday } from '../schema/weekday.ts';
import { formatDate, formatHours, formatMonthDay, formatTime } from './dates.ts';
import { t } from './messages.ts';

/** Formats days of the week, which must be consecutive if there are three or more: 月曜から金曜, 火・木, 毎日. */
export function formatDays(days: readonly Weekday[]): string {
  const first = days[0];
  const last = days.at(-1);
  if (days.length === 7) return t('everyDay');
  if (!first || !last || days.length < 3) return days.map((day) => t(day)).join('・');
  return t('daysTo', { from: t(first), to: t(last) });
}

const formatWeekOfMonth = (week: number | 'last') =>
  week === 'last' ? t('lastWeek') : t('weekOf', { week });

/** Formats months and weeks of the month: 1月・3月 第2・第4. */
export function formatRecurrence({ weeks, months }: Recurrence): string {
  return [
    months?.map((month) => t('monthOf', { month })).join('・'),
    weeks?.map(formatWeekOfMonth).join('・'),
  ]
    .filter((text) => text !== undefined)
    .join(' ');
}

/** Formats the first and last day of a row: 2026年12月1日から. */
const formatRowDays = ({ firstDay, lastDay }: HoursRow): string =>
  [
    firstDay && t('fromDay', { day: formatDate(firstDay) }),
    lastDay && t('untilDay', { day: formatDate(lastDay) }),
  ]
    .filter(Boolean)
    .join('、');

/** Formats a row of hours with its weeks, first and last day, label and venue; without its days. */
export function formatHoursRow(row: HoursRow): string {
  const times = { from: formatTime(row.from), to: formatTime(row.to) };
  const time = t(row.nextDay ? 'hoursToNextDay' : 'hoursTo', times);
  const detail = [formatRecurrence(row), formatRowDays(row), row.label, row.venue].filter(Boolean);
  return detail.length > 0 ? `${time}（${detail.join('、')}）` : time;
}

/** Formats the closed days of a record (monthly, yearly, dated), one text each. */
export function formatDaysOff({ closed }: Hours): string[] {
  const labelled = (text: string, label?: string) => (label ? `${text}（${label}）` : text);
  const yearly = (day: string) => formatMonthDay(`0-${day}`);
  return [
    ...closed.monthly.map(({ day, week }) => t('monthlyOff', { week: formatWeekOfMonth(week), day: t(day) })),
    ...closed.yearly.map(({ from, to, label }) =>
      labelled(t('spanOff', { from: yearly(from), to: yearly(to) }), label),
    ),
    ...closed.dates.map(({ from, to, label }) =>
      labelled(
        to
          ? t('spanOff', { from: formatDate(from), to: formatDate(to) })
          : t('dateOff', { from: formatDate(from) }),
        label,
      ),
    ),
  ];
}

/** Formats an event in one line: its name, times, venue and note. */
export function formatEvent(event: Hours['events'][number]): string {
  const parts = [
    formatRecurrence(event),
    event.days && formatDays(event.days),
    event.dates?.map(formatDate).join('、'),
    event.from && formatHours(event),
    event.venue,
    event.note,
  ];
  return `${event.name}: ${parts.filter(Boolean).join(' ')}`;
}

/** Formats the rules for holidays and 年末年始. */
export function formatExceptions(hours: Hours): { holidays: string[]; yearEnd: string } {
  const ruleTexts = { open: t('asWeekday'), closed: t('dayOff'), unknown: t('notKnown') };
  const rows = holidayRows(hours).map(formatHoursRow);
  return {
    holidays: rows.length > 0 ? rows : [ruleTexts[hours.holidays]],
    yearEnd: { ...ruleTexts, holiday: t('asHoliday') }[hours.yearEnd],
  };
}

/** Formats the days of a week that have hours, one text for consecutive days with the same hours. */
const formatWeek = (hours: Hours): string[] =>
  weekTable(hours)
    .filter(({ rows }) => rows.length > 0)
    .map(({ days, rows }) => `${formatDays(days)} ${rows.map(formatHoursRow).join('、')}`);

/**
 * Formats the usual hours of a record in one line: its week, and 祝日 and 年末年始 if they are known and differ from it.
 * @returns for hours without weekly rows their `text`, undefined if there is none
 */
export function formatUsualHours(hours: Hours): string | undefined {
  if (hours.weekly.length === 0) return hours.text;
  const { holidays, yearEnd } = formatExceptions(hours);
  const exceptions = [
    { day: t('holiday'), rule: holidays.join('、') },
    { day: t('yearEnd'), rule: yearEnd },
  ].filter(({ rule }) => rule !== t('notKnown') && rule !== t('asWeekday'));
  return [...formatWeek(hours), ...exceptions.map(({ day, rule }) => `${day} ${rule}`)].join('、');
}

/** Formats all hours of a record as one text, for table cells. */
export function formatAllHours(hours: Hours): string {
  const { holidays, yearEnd } = formatExceptions(hours);
  const exceptions =
    hours.weekly.length === 0 ? [] : [`${t('holiday')} ${holidays.join('、')}`, `${t('yearEnd')} ${yearEnd}`];
  return [
    hours.always && t('stateAlways'),
    ...formatWeek(hours),
    ...exceptions,
    hours.appointment && t('stateAppointment'),
    ...formatDaysOff(hours),
    hours.text,
    ...hours.events.map(formatEvent),
  ]
    .filter(Boolean)
    .join('。')
    .replaceAll('。。', '。');
}
