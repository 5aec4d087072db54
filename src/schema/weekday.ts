/** The weekdays as content files name them, Sunday first. A file of its own, so that client code imports no schema. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type Weekday = (typeof weekdays)[number];
