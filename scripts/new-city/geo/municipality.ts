import type { NewCity } from '../city.ts';
import type { Feature } from './open-files.ts';

/** The municipality of a row: its code of five digits, and its name with county or with city and ward (千葉市中央区). */
export type Municipality = { prefecture: string; code: string; name: string };

/** The municipality of a feature of 行政区域; a feature without a code is land of none. */
export const municipalityOf = ({ properties }: Feature): Municipality => ({
  prefecture: properties.N03_001 ?? '',
  code: properties.N03_007 ?? '',
  name: [properties.N03_003, properties.N03_004, properties.N03_005].join(''),
});

/**
 * Whether a row is of a city: it has the city's code, or is of a ward of the city. The wards of a 政令指定都市 have codes of
 * their own, and no row has the code of the city.
 */
export const isOfCity = ({ prefecture, code, name }: Municipality, city: NewCity): boolean =>
  code === codeOf(city) || (prefecture === city.prefecture && wardIn(name, city) !== '');

/** The ward in the name of a municipality, with 区; empty for a city without wards. */
export function wardIn(name: string, city: NewCity): string {
  const ward = name.startsWith(city.name) ? name.slice(city.name.length) : '';
  return ward.endsWith('区') ? ward : '';
}

/** The rows of a city, or a message in Japanese why there are none. @param title what the rows are, in Japanese */
export function rowsOfCity<Row>(
  rows: readonly Row[],
  of: (row: Row) => Municipality,
  city: NewCity,
  title: string,
): { rows: Row[] } | { problem: string } {
  const own = rows.filter((row) => isOfCity(of(row), city));
  const [first] = own;
  if (first === undefined) {
    const prefectures = [...new Set(rows.map((row) => of(row).prefecture))].filter((name) => name !== '');
    const same = rows
      .map(of)
      .find(({ name, prefecture }) => prefecture === city.prefecture && name.endsWith(city.name));
    return {
      problem:
        `${title}に、${city.name}（コード ${codeOf(city)}）の行がありません。` +
        (same
          ? `同じ名前の行のコードは ${same.code} です。--code を確認してください`
          : `入っているのは、${prefectures.slice(0, 3).join('、')}${prefectures.length > 3 ? 'など' : ''}です。${city.prefecture}のファイルを使います`),
    };
  }
  const { name } = of(first);
  if (wardIn(name, city) === '' && !name.endsWith(city.name)) {
    return {
      problem: `${title}では、コード ${codeOf(city)} は「${name}」です。--code と --name を確認してください`,
    };
  }
  return { rows: own };
}

const codeOf = ({ code }: NewCity): string => code.slice(0, 5);
