/** Random choices that are the same for the same seed. */
export type Random = {
  /** An integer from 0 to `limit` - 1. */
  below: (limit: number) => number;
  /** True with the probability `share`, from 0 to 1. */
  chance: (share: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  /** A random subset of at least one item, in the given order. */
  some: <Item>(items: readonly Item[]) => Item[];
};

/** The generator Mulberry32, whose distribution is even enough for test inputs. */
export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  return {
    below,
    chance: (share) => next() < share,
    pick,
    some: (items) => {
      const chosen = items.filter(() => next() < 0.5);
      return chosen.length > 0 ? chosen : [pick(items)];
    },
  };
}
