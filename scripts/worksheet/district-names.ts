type District = { id: string; name: string };

const kanji = '〇一二三四五六七八九';

/** One form of a district's name: half width, 「明第一」 as 「明第1」, without the unit 「地区」. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/第[一二三四五六七八九]/g, (text) => `第${kanji.indexOf(text[1] ?? '')}`)
    .replaceAll(/\s/g, '')
    .replace(/(?<=.)地区$/, '');

/**
 * Reads names of districts, joined by 「・」「、」「,」「/」 or spaces; a name is listed once.
 * @returns their ids, or the name that is no district
 */
export function districtsNamed(
  cell: string,
  districts: readonly District[],
): { ids: string[] } | { unknown: string } {
  const names = cell
    .split(/[・･、，,/／\n]|\s+|と/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const ids = names.map((name) => districts.find((district) => plain(district.name) === plain(name))?.id);
  const unknown = names[ids.indexOf(undefined)];
  if (unknown !== undefined || ids.length === 0) return { unknown: unknown ?? '' };
  return { ids: [...new Set(ids as string[])] };
}
