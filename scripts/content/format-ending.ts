import { formatDate, formatMonthDay } from '../../src/text/dates.ts';

/** 「12月31日で終わります」, with the year unless it is this year. @param ends the last day, month or year */
export function formatEnding(ends: string, today: string): string {
  const isThisYear = ends.length > 4 && ends.slice(0, 4) === today.slice(0, 4);
  return `${isThisYear ? formatMonthDay(ends) : formatDate(ends)}で終わります`;
}
