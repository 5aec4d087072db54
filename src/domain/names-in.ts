/**
 * The names that occur in a text, in the order of their occurrence. A name inside a longer one (川辺 in 「川辺西支所」) does
 * not count there.
 * @param ignored a name that is not returned, though it can contain others: that of the city
 */
export function namesIn(text: string, names: readonly string[], ignored: string): string[] {
  const longestFirst = [...names, ignored]
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length);
  const found = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const name = longestFirst.find((some) => text.startsWith(some, at));
    if (name !== undefined && name !== ignored) found.add(name);
    at += name?.length ?? 1;
  }
  return [...found];
}
