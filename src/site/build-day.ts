import { formatDate, formatMonthDay } from '../text/dates.ts';

/**
 * The day of the build in three forms, as the footer renders it. The middleware puts the day in after it has computed the
 * version of the page, so that a page that differs only by that day is not fetched again.
 */
export const buildDay = {
  iso: '{build-day iso}',
  full: '{build-day full}',
  withoutYear: '{build-day withoutYear}',
};

/** @param day of the build, `YYYY-MM-DD` */
export function putBuildDay(html: string, day: string): string {
  const forms: Record<string, string> = { iso: day, full: formatDate(day), withoutYear: formatMonthDay(day) };
  return html.replace(/\{build-day (\w+)\}/g, (mark, form: string) => forms[form] ?? mark);
}
