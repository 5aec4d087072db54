import { sayDate, sayMonthDay } from './dates.ts';

/**
 * The day of the build in three forms, as the footer renders it. The middleware puts the day in after it has computed the
 * version of the page, so that a page that differs only by that day is not fetched again.
 */
export const buildDay = {
  iso: '{build-day-iso}',
  full: '{build-day-full}',
  withoutYear: '{build-day-without-year}',
};

/** @param day of the build, `YYYY-MM-DD` */
export function putBuildDay(html: string, day: string): string {
  return html
    .replaceAll(buildDay.iso, day)
    .replaceAll(buildDay.full, sayDate(day))
    .replaceAll(buildDay.withoutYear, sayMonthDay(day));
}
