import { holidayRows, weekTable } from '../domain/week-table.ts';
import type { Hours, HoursRow, Recurrence } from '../schema/hours.ts';
import type { Weekday } from '../schema/weekday.ts';
import { formatDate, formatHours, formatMonthDay, formatTime } from './dates.ts';
import { t } from './messages.ts';

/** Days of the week as people say them: 月曜から金曜, 火・木, 毎日. */
export function formatDays(days: readonly Weekday[]): string {
  const first = days[0];
  const last = days.at(-1);
  if (days.length === 7) return t('everyDay');
  if (!first || !last || days.length < 3) return days.map((day) => t(day)).join('・');
  return t('daysTo', { from: t(first), to: t(last) });
}

const formatWeekOfMonth = (week: number | 'last') =>
  week === 'last' ? t('lastWeek') : t('weekOf', { week });

/** In which months and weeks of the month: 1月・3月 第2・第4. */
export function formatRecurrence({ weeks, months }: Recurrence): string {
  return [
    months?.map((month) => t('monthOf', { month })).join('・'),
    weeks?.map(formatWeekOfMonth).join('・'),
  ]
    .filter((text) => text !== undefined)
    .join(' ');
}

/** One row of opening hours, with what it is for. */
export function formatHoursRow(row: HoursRow): string {
  const times = { from: formatTime(row.from), to: formatTime(row.to) };
  const time = t(row.nextDay ? 'hoursToNextDay' : 'hoursTo', times);
  const detail = [formatRecurrence(row), row.label, row.venue].filter(Boolean);
  return detail.length > 0 ? `${time}（${detail.join('、')}）` : time;
}

/** Days off that come again or are set, one text each. */
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

/** An event in one line: its name, when, where and what else is to be known. */
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

/** What holds on holidays and in 年末年始. */
export function formatExceptions(hours: Hours): { holidays: string[]; yearEnd: string } {
  const said = { open: t('asWeekday'), closed: t('dayOff'), unknown: t('notKnown') };
  const rows = holidayRows(hours).map(formatHoursRow);
  return {
    holidays: rows.length > 0 ? rows : [said[hours.holidays]],
    yearEnd: { ...said, holiday: t('asHoliday') }[hours.yearEnd],
  };
}

/** The days of a week that have hours, one text for those with the same. */
const formatWeek = (hours: Hours): string[] =>
  weekTable(hours)
    .filter(({ rows }) => rows.length > 0)
    .map(({ days, rows }) => `${formatDays(days)} ${rows.map(formatHoursRow).join('、')}`);

/**
 * The usual hours of a record in one line: its week and what is known of 祝日 and 年末年始. A record without a week has only
 * its own text.
 */
export function formatUsualHours(hours: Hours): string | undefined {
  if (hours.weekly.length === 0) return hours.text;
  const { holidays, yearEnd } = formatExceptions(hours);
  const exceptions = [
    { day: t('holiday'), said: holidays.join('、') },
    { day: t('yearEnd'), said: yearEnd },
  ].filter(({ said }) => said !== t('notKnown') && said !== t('asWeekday'));
  return [...formatWeek(hours), ...exceptions.map(({ day, said }) => `${day} ${said}`)].join('、');
}

/** All hours of a record in one text, for tables that have one cell for them. */
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
