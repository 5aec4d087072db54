import { needParts } from './needs.ts';

/** Single words are what most people type first; they are kept. */
const shortest = 6;

/**
 * Leaves out phrases until all fit a limit: in turn one whose need is found most surely by its other phrases, which teaches
 * the search least, and one that other needs resemble most, which misleads it.
 * @param phrases for each need its phrases as `needText` gives them
 * @param measure the size of the texts, one for each need, in the unit of `limit`
 */
export function prunePhrases(
  phrases: readonly (readonly string[])[],
  limit: number,
  measure: (texts: string[]) => number,
): string[][] {
  const joined = (kept: readonly (readonly string[])[]) => kept.map((texts) => texts.join('\n'));
  if (measure(joined(phrases)) <= limit) return phrases.map((texts) => [...texts]);
  const bySureness = marginsOf(phrases)
    .filter(({ need, phrase }) => phrases[need]![phrase]!.length > shortest)
    .sort((one, other) => other.margin - one.margin);
  const without = (count: number) => {
    const half = Math.floor(count / 2);
    const ends = [...bySureness.slice(0, count - half), ...bySureness.slice(bySureness.length - half)];
    const left = new Set(ends.map(({ need, phrase }) => `${need} ${phrase}`));
    return phrases.map((texts, need) => texts.filter((_, phrase) => !left.has(`${need} ${phrase}`)));
  };
  let [fits, tooMany] = [bySureness.length, 0];
  while (fits - tooMany > bySureness.length / 200) {
    const middle = Math.round((fits + tooMany) / 2);
    if (measure(joined(without(middle))) <= limit) fits = middle;
    else tooMany = middle;
  }
  return without(fits);
}

/** How much more likely each phrase finds its own need than any other, from -1 to 1, by the other phrases alone. */
function marginsOf(
  phrases: readonly (readonly string[])[],
): { need: number; phrase: number; margin: number }[] {
  const holders = new Map<string, Map<number, number>>();
  const sizes = phrases.map((texts, need) => {
    const distinct = new Set<string>();
    for (const part of texts.flatMap(needParts)) {
      distinct.add(part);
      const counts = holders.get(part) ?? new Map<number, number>();
      holders.set(part, counts.set(need, (counts.get(need) ?? 0) + 1));
    }
    return distinct.size;
  });
  const norms = sizes.map((size) => Math.sqrt(size) || 1);
  const scores = new Float64Array(phrases.length);
  return phrases.flatMap((texts, own) =>
    texts.map((text, phrase) => {
      scores.fill(0);
      for (const part of needParts(text)) {
        const counts = holders.get(part)!;
        const rarity = Math.log(1 + phrases.length / counts.size) ** 2;
        for (const [need, count] of counts) {
          const others = need === own ? count - 1 : count;
          if (others > 0) scores[need]! += (rarity * Math.sqrt(others)) / norms[need]!;
        }
      }
      const mine = scores[own]!;
      scores[own] = 0;
      const best = Math.max(...scores);
      return { need: own, phrase, margin: (mine - best) / (mine + best || 1) };
    }),
  );
}
