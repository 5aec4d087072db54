/**
 * The names that occur in a text, in the order of their occurrence. A name inside a longer one does not count there: of
 * 小金 and 小金原, 「小金原支所」 has 小金原 only.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const longestFirst = names.filter((name) => name !== '').sort((one, other) => other.length - one.length);
  const found = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const name = longestFirst.find((some) => text.startsWith(some, at));
    if (name !== undefined) found.add(name);
    at += name?.length ?? 1;
  }
  return [...found];
}
