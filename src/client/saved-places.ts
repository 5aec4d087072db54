/** The ids of the places that a device stores or a link passes on, as `a,b,c`: without repetitions and invalid ids. */
export function parseIds(text: string): string[] {
  return [...new Set(text.split(',').filter((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)))];
}

/** Adds an id at the end of the list, or removes it if the list has it. */
export function toggleId(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
