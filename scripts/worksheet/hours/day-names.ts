import type { Day } from './tokens.ts';

/** The days as cells of a worksheet name them. */
export const dayNames: Record<Day, string> = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
  holiday: '祝日',
};

/** The weekdays from Monday, the usual order in Japan. */
export const fromMonday = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
