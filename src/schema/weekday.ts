/** The days of a week as files name them, Sunday first. Alone in a file, since the device needs it without a schema. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type Weekday = (typeof weekdays)[number];
