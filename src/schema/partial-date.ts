/** The first day, `YYYY-MM-DD`, of a day, month or year (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`). */
export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day, `YYYY-MM-DD`, of a day, month or year (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`). */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
