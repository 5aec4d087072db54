import { formatDate, formatMonthDay } from '../text/dates.ts';

/**
 * Placeholders for the day of the build in three formats, which the footer renders. The middleware replaces them after
 * it has computed the version of the page, so that a page that differs only by the day is not fetched again.
 */
export const buildDay = {
  iso: '{build-day iso}',
  full: '{build-day full}',
  withoutYear: '{build-day withoutYear}',
};

/**
 * Replaces the placeholders of `buildDay`.
 * @param day `YYYY-MM-DD` in Japan
 */
export function putBuildDay(html: string, day: string): string {
  const forms: Record<string, string> = { iso: day, full: formatDate(day), withoutYear: formatMonthDay(day) };
  return html.replace(/\{build-day (\w+)\}/g, (placeholder, form: string) => forms[form] ?? placeholder);
}
