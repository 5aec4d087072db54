/** Places that a device keeps, or that a link hands on, are ids in one text: `a,b,c`. What is no id is left out. */
export function parseIds(text: string): string[] {
  return [...new Set(text.split(',').filter((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)))];
}

/** The list with an id, or without it where it was there. */
export function toggleId(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
