/** The texts of a card in the order in which they are printed. */
export type CardTexts = {
  title: string;
  /** The names of the records whose numbers are on the card. */
  names: readonly string[];
  self: string;
  others: readonly { who?: string; text: string }[];
};

/** Letter sizes of a card on A6 in points, largest first. */
export const cardSizes = [15, 14, 13, 12, 11, 10, 9, 8] as const;
export type CardSize = (typeof cardSizes)[number];

/** The sheet without its margins and the code at its foot, in points. */
const sheet = { width: (89 / 25.4) * 72, height: ((131 - 20) / 25.4) * 72 };
/** Height of a line and gap between the parts of the card, in ems; see the styles of ResultCard.astro. */
const [line, gap] = [1.4, 0.8];

/** The largest size in which the texts fit on one sheet of A6, or the smallest size. */
export function cardSizeOf({ title, names, self, others }: CardTexts): CardSize {
  const fits = (size: number) => {
    const linesOf = (text: string, scale: number) =>
      Math.ceil((text.length + 2) / Math.floor(sheet.width / (size * scale)));
    const ems =
      (linesOf(title, 1.3) * line + 0.4) * 1.3 +
      names.reduce((sum, name) => sum + linesOf(name, 1) * line + 1.9 * 1.2 + 0.6, 0) +
      line * 0.8 +
      0.3 +
      linesOf(self, 1) * line +
      others.reduce(
        (sum, { who, text }) => sum + (linesOf(text, 0.8) + (who ? 1 : 0)) * line * 0.8 + 0.5 * 0.8,
        0,
      ) +
      4 * gap;
    return ems * size <= sheet.height;
  };
  return cardSizes.find(fits) ?? cardSizes.at(-1)!;
}
