import holidayJp from '@holiday-jp/holiday_jp';
import { addDays, type HolidayTable } from '../domain/opening.ts';

/** How long the opening state of one build may be trusted: past it, or on a clock that is wrong, it is unknown. */
const daysBack = 30;
const daysAhead = 300;

/** The public holidays round a day `YYYY-MM-DD`, looked up by the date in Japan and never by the device's zone. */
export function holidaysAround(today: string): HolidayTable {
  const from = addDays(today, -daysBack);
  const to = addDays(today, daysAhead);
  const days = Object.keys(holidayJp.holidays).filter((day) => day >= from && day <= to);
  return { from, to, days: days.sort() };
}
