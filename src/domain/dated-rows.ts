import type { Hours } from '../schema/hours.ts';

/**
 * The hours of a record for pages built on a day: without rows that no longer apply, and without the first day of rows that
 * already apply. A row that still has a `firstDay` is therefore announced for the future.
 * @param today `YYYY-MM-DD` in Japan
 */
export function withoutPastRows(hours: Hours, today: string): Hours {
  const weekly = hours.weekly
    .filter(({ lastDay }) => lastDay === undefined || today <= lastDay)
    .map(({ firstDay, ...row }) => (firstDay !== undefined && today < firstDay ? { ...row, firstDay } : row));
  return { ...hours, weekly };
}
