import { t } from './messages.ts';

/** A date as people say it: `2024-06-28` → 2024年6月28日, `2024-06` → 2024年6月, `2024` → 2024年. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** An age in months as people say a source: the day is left out, which helps nobody at a glance. */
export const formatMonth = (date: string): string => formatDate(date.slice(0, 7));

/** A time as people say it: `09:00` → 9:00. */
export const formatTime = (time: string): string => time.replace(/^0/, '');

/** From when to when, as far as it is known. */
export function formatHours({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
  if (from === undefined) return t('timeNotKnown');
  if (to === undefined) return t('hoursFrom', { from: formatTime(from) });
  return t('hoursTo', { from: formatTime(from), to: formatTime(to) });
}

/** A day without its year: `2024-06-28` → 6月28日. */
export const formatMonthDay = (day: string): string => formatDate(day).replace(/^\d+年/, '');
