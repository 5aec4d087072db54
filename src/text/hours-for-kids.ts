import type { HoursRow } from '../schema/hours.ts';
import type { Kids } from '../schema/kids.ts';
import { weekdays } from '../schema/weekday.ts';
import { t } from './messages.ts';

type HoursWords = Pick<Kids['words'], 'everyDay' | 'days' | 'morning' | 'afternoon' | 'nextDay'>;
type Row = Omit<HoursRow, 'label'>;

const [sunday, ...others] = weekdays;
/** The Japanese order of the week: 月 to 日. */
const week = [...others, sunday];

/**
 * Formats weekly hours as one text with readings: 毎日 午後4:00〜9:00. Rows for the future are left out.
 * @returns undefined if there are no rows, or if a row applies only in some weeks or months
 */
export function formatKidsHours(all: readonly Row[], words: HoursWords): string | undefined {
  const rows = all.filter(({ firstDay }) => firstDay === undefined);
  if (rows.length === 0 || rows.some(({ weeks, months }) => weeks ?? months)) return undefined;
  const rowsByDays = Map.groupBy(rows, ({ days }) => formatDays(days, words));
  return [...rowsByDays]
    .map(([days, sameDays]) => `${days} ${sameDays.map((row) => formatTimes(row, words)).join('、')}`)
    .join('／');
}

function formatDays(days: Row['days'], words: HoursWords): string {
  const openDays = week.filter((day) => days.includes(day));
  const [first, last] = [openDays[0], openDays.at(-1)];
  const isRun =
    first && last && openDays.length > 2 && week.indexOf(last) - week.indexOf(first) === openDays.length - 1;
  if (openDays.length === week.length) return words.everyDay;
  const dayNames = isRun
    ? [t('daysTo', { from: words.days[first], to: words.days[last] })]
    : openDays.map((day) => words.days[day]);
  return [...dayNames, ...(days.includes('holiday') ? [words.days.holiday] : [])].join('・');
}

/** Formats the times of a row; 午前 or 午後 is not repeated if both times are in the same half of the day. */
function formatTimes({ from, to, nextDay }: Row, words: HoursWords): string {
  const isNextDay = nextDay === true || to === '24:00';
  const half = (time: string) => (isMorning(time) ? words.morning : words.afternoon);
  const endHalf = !isNextDay && isMorning(from) === isMorning(to) ? '' : half(to);
  return t('hoursTo', {
    from: half(from) + clock(from),
    to: (isNextDay ? words.nextDay : '') + endHalf + clock(to),
  });
}

const hourOf = (time: string) => Number(time.slice(0, 2)) % 24;
const isMorning = (time: string) => hourOf(time) < 12;
const clock = (time: string) => `${hourOf(time) % 12}${time.slice(2)}`;
