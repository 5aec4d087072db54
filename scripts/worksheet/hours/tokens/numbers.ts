/** Integers from `first` to `last`; over the end of the year if they are months (`cycle` 12). */
export function numbersBetween(first: number, last: number, cycle = 0): number[] {
  const length = last >= first ? last - first + 1 : last - first + 1 + cycle;
  return Array.from({ length: Math.max(0, length) }, (_, step) =>
    cycle > 0 ? ((first - 1 + step) % cycle) + 1 : first + step,
  );
}
