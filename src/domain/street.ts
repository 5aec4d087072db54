import { parseAddress, type HomeCity } from './postal-address.ts';

const kanjiDigits = '〇一二三四五六七八九';
const dashBeforeDigit = /(?<=\d)[-‐–—−ー](?=\d)/g;

/**
 * Normalizes an address of the home city to its street: town and numbers joined by hyphens (「川辺7-1-5」), without
 * postcode, prefecture, city, building and remarks. The city's name can be missing.
 * @returns undefined if the address names another municipality
 */
export function streetOf(address: string, home: HomeCity): string | undefined {
  const text = address
    .normalize('NFKC')
    .trim()
    .replace(/^〒?\s*\d{3}[-‐–—−ー]\d{4}\s*/, '')
    .replace(new RegExp(`(?<=^(?:${home.prefecture})?${home.name})\\s+`), '');
  const parsed = parseAddress(text, home);
  if (parsed && !parsed.city.startsWith(home.name)) return undefined;
  const [street = ''] = (parsed?.street ?? text).split(/[\s(]/);
  return plainTown(street)
    .replace(/^大字/, '')
    .replace(/[一二三四五六七八九十]+(?=丁目)/, (number) => String(kanjiNumber(number)))
    .replaceAll(/(?<=\d)(?:丁目|番地|番|号)の?|(?<=\d)の(?=\d)/g, '-')
    .replaceAll(dashBeforeDigit, '-')
    .replaceAll(/-+/g, '-')
    .replace(/-$/, '');
}

/** A town's name in one spelling: 緑ヶ丘 and 緑ケ丘 are the same town. */
const plainTown = (town: string): string => town.replaceAll('ヶ', 'ケ');

/**
 * The rows of the town at the start of a street, which are several where the town has 丁目, and the numbers after its
 * name. Of 川辺 and 川辺西, the longer name is taken.
 * @returns undefined if no row has the town
 */
export function townAtStart<Row extends { town: string }>(
  street: string,
  towns: readonly Row[],
): { rows: Row[]; numbers: string } | undefined {
  const startsHere = ({ town }: Row) => /^(?:[\d字]|$)/.test(restAfter(street, town) ?? '-');
  const rows = towns.filter(startsHere);
  const longest = Math.max(...rows.map(({ town }) => town.length));
  const [first] = rows.filter(({ town }) => town.length === longest);
  return (
    first && {
      rows: rows.filter(({ town }) => town === first.town),
      numbers: restAfter(street, first.town) ?? '',
    }
  );
}

/** What follows a town's name in a street; undefined if the street is in another town. */
function restAfter(street: string, town: string): string | undefined {
  const plain = plainTown(town);
  return street.startsWith(plain) ? street.slice(plain.length) : undefined;
}

/** A number from 1 to 99 in kanji: 七 → 7, 十二 → 12, 二十 → 20. */
export function kanjiNumber(text: string): number {
  const digit = (kanji: string) => Math.max(0, kanjiDigits.indexOf(kanji));
  const [tens = '', ones = ''] = text.split('十');
  return text.includes('十')
    ? 10 * (tens === '' ? 1 : digit(tens)) + (ones === '' ? 0 : digit(ones))
    : digit(text);
}
