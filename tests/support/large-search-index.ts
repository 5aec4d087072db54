import { indexVersionOf, type ListedPlace, type SearchNames } from '../../src/domain/search/record.ts';

/**
 * The search index of a city of 2,000 records. Each has a unique random name that ends in a kind of place, a reading,
 * a district and a town; every third has another name, every second a venue. The result is the same in every run.
 */
export function largeSearchIndex(): {
  listedPlaces: ListedPlace[];
  names: SearchNames;
} {
  const random = seeded(42);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const letters = [
    ...'青赤白黒緑桜梅松竹杉森林川山丘谷原野池島浜海空星月日光風雪花草葉実鳥鶴亀虎竜金銀石里町村宮寺城橋',
  ];
  const kana = [
    ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ',
  ];
  const kinds = ['広場', '相談センター', '居場所', '食堂', '活動支援センター', 'サロン', '教室', '窓口'];
  const make = (from: string[], least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(from)).join('');
  const towns = Array.from({ length: 250 }, () => [make(letters, 2, 3), make(kana, 3, 6)]);
  const listedPlaces = Array.from({ length: 2000 }, (_, at) => ({
    id: `record-${at}`,
    kind: `kind-${at % kinds.length}`,
    name: `${make(letters, 3, 5)}${at}${pick(kinds)}`,
    kana: make(kana, 5, 9),
    districts: [`district-${at % 15}`],
  }));
  const records = listedPlaces.map((_, at): SearchNames['records'][number] => [
    at % 3 === 0 ? [make(letters, 4, 6)] : [],
    at % 2 === 0 ? [`${pick(towns)[0]}${make(letters, 2, 3)}会館`] : [],
    [Math.floor(random() * towns.length)],
  ]);
  const kindTexts = Object.fromEntries(kinds.map((kind, at) => [`kind-${at}`, [kind]]));
  const indexVersion = indexVersionOf(listedPlaces);
  return {
    listedPlaces,
    names: { indexVersion, kinds: kindTexts, districts: {}, towns, records, sections: {} },
  };
}

/** A linear congruential generator: returns numbers from 0 to below 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}
