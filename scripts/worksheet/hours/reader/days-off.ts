/** A cell without days, such as 「10:00-18:00（月曜休み）」, is open on all other days if at most so many are closed. */
export const maxDaysOff = 2;
