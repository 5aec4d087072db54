/** A single kana occurs in nearly every text. */
const isSingleKana = /^[ぁ-ん^$]$/;

/**
 * The distinct parts of a text, by which texts are compared; single kana are left out.
 * @param text folded
 * @param longest how many characters a part has at most
 */
export function ngrams(text: string, longest: number): string[] {
  const found = new Set<string>();
  for (let length = 1; length <= longest; length += 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const part = text.slice(start, start + length);
      if (!isSingleKana.test(part)) found.add(part);
    }
  }
  return [...found];
}

/** The parts of a text whose ends count, which `^` and `$` stand for: 「消えたい」 is another word than 「消えたいな」. */
export const boundedNgrams = (text: string): string[] => ngrams(`^${text}$`, 3);
