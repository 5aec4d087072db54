import holidayJp from '@holiday-jp/holiday_jp';
import { addDays, type HolidayTable } from '../domain/opening.ts';

/**
 * The days covered before and after the build: outside them, or on a device with a wrong clock, the state is unknown.
 */
const daysBack = 30;
const daysAhead = 300;

/**
 * The Japanese public holidays around a day. They are compared as dates in Japan, so that the machine's time zone has
 * no effect.
 * @param today `YYYY-MM-DD` in Japan
 */
export function holidaysAround(today: string): HolidayTable {
  const from = addDays(today, -daysBack);
  const to = addDays(today, daysAhead);
  const days = Object.keys(holidayJp.holidays).filter((day) => day >= from && day <= to);
  return { from, to, days: days.sort() };
}
