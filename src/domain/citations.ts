/** The ids of all sources cited at any depth of a record, without duplicates. */
export function citedSources(record: unknown): string[] {
  const cited = new Set<string>();
  collect(record, cited);
  return [...cited];
}

function collect(value: unknown, cited: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source' && Array.isArray(inner)) inner.forEach((id) => cited.add(String(id)));
    else collect(inner, cited);
  }
}
