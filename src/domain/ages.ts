import type { z } from 'zod';
import type { agesSchema } from '../schema/place.ts';

export type Ages = z.output<typeof agesSchema>;

/** The age ranges of the child filter: under 3, until school, primary school, until 18. */
export const childAges = [
  { from: 0, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: 11 },
  { from: 12, to: 17 },
] as const satisfies Ages[];

/** Whether two ranges share an age (bounds included). A missing `from` is 0, a missing `to` has no limit. */
export function overlap(one: Ages, other: Ages): boolean {
  return (one.from ?? 0) <= (other.to ?? Infinity) && (other.from ?? 0) <= (one.to ?? Infinity);
}
