import type { HoursRow } from '../schema/hours.ts';
import type { Kids } from '../schema/kids.ts';
import { weekdays } from '../schema/weekday.ts';
import { t } from './messages.ts';

type HoursWords = Pick<Kids['words'], 'everyDay' | 'days' | 'morning' | 'afternoon' | 'nextDay'>;
type Row = Omit<HoursRow, 'label'>;

const [sunday, ...others] = weekdays;
/** As weeks are read aloud in Japanese: 月 to 日. */
const week = [...others, sunday];

/**
 * Weekly hours in one text with readings: 毎日 午後4:00〜9:00.
 * @returns undefined where there are none, or where some hold in some weeks or months only
 */
export function formatKidsHours(rows: readonly Row[], words: HoursWords): string | undefined {
  if (rows.length === 0 || rows.some(({ weeks, months }) => weeks ?? months)) return undefined;
  const byDays = Map.groupBy(rows, ({ days }) => formatDays(days, words));
  return [...byDays]
    .map(([days, some]) => `${days} ${some.map((row) => formatTimes(row, words)).join('、')}`)
    .join('／');
}

function formatDays(days: Row['days'], words: HoursWords): string {
  const ofWeek = week.filter((day) => days.includes(day));
  const [first, last] = [ofWeek[0], ofWeek.at(-1)];
  const isRun =
    first && last && ofWeek.length > 2 && week.indexOf(last) - week.indexOf(first) === ofWeek.length - 1;
  if (ofWeek.length === week.length) return words.everyDay;
  const said = isRun
    ? [t('daysTo', { from: words.days[first], to: words.days[last] })]
    : ofWeek.map((day) => words.days[day]);
  return [...said, ...(days.includes('holiday') ? [words.days.holiday] : [])].join('・');
}

/** The half of the day is not repeated where both times are in the same. */
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
