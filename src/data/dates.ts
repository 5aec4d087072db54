/** A date as people say it: `2024-06-28` → 2024年6月28日, `2024-06` → 2024年6月, `2024` → 2024年. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** An age in months as people say a source: the day is left out, which helps nobody at a glance. */
export const sayMonth = (date: string): string => sayDate(date.slice(0, 7));
