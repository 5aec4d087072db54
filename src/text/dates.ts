import { t } from './messages.ts';

/** Formats a date: `2024-06-28` → 2024年6月28日, `2024-06` → 2024年6月, `2024` → 2024年. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** Formats the date of a source without the day, which adds nothing at a glance: `2024-06-28` → 2024年6月. */
export const formatMonth = (date: string): string => formatDate(date.slice(0, 7));

/** Formats a time: `09:00` → 9:00. */
export const formatTime = (time: string): string => time.replace(/^0/, '');

/** Formats a span of times; `to` or both can be unknown. */
export function formatHours({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
  if (from === undefined) return t('timeNotKnown');
  if (to === undefined) return t('hoursFrom', { from: formatTime(from) });
  return t('hoursTo', { from: formatTime(from), to: formatTime(to) });
}

/** Formats a date without its year: `2024-06-28` → 6月28日. */
export const formatMonthDay = (day: string): string => formatDate(day).replace(/^\d+年/, '');
