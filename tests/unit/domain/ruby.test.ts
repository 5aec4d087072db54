import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../scripts/content/load.ts';
import { annotate, namePattern, rubyParts } from '../../../src/domain/ruby.ts';

const { folders, singles } = loadContent('content');
const names = new Map(
  [
    ...(singles['districts.json']?.record.areas ?? []).flatMap(({ districts }) =>
      districts.map(({ name, kana }) => [name, kana] as const),
    ),
    ...(singles['geo/towns.csv']?.record ?? []).map(({ town, kana }) => [town, kana || null] as const),
    ...(singles['geo/stations.csv']?.record ?? []).map(({ name, kana }) => [name, kana] as const),
    ...folders.places.map(({ record }) => [record.name, record.kana] as const),
  ].flatMap(([name, kana]) => (kana && /\p{Script=Han}/u.test(name) ? [[name, kana] as const] : [])),
);
const readings = new Map([...names].map(([name, kana]) => [name, rubyParts(name, kana)]));
const pattern = namePattern(readings.keys());
const read = (text: string) => annotate(text, pattern, readings);

describe('a known reading', () => {
  it('stands over each piece that is not kana, where the kana show which is which', () => {
    expect(rubyParts('福祉まるごと相談窓口【中央】', 'ふくしまるごとそうだんまどぐち')).toEqual([
      ['福祉', 'ふくし'],
      ['まるごと', ''],
      ['相談窓口', 'そうだんまどぐち'],
      ['【中央】', ''],
    ]);
    expect(rubyParts('おやこDE広場 八ヶ崎', 'おやこでひろば はちがさき').at(-1)).toEqual([
      '八ヶ崎',
      'はちがさき',
    ]);
  });

  it('stands over the whole where it does not', () => {
    expect(rubyParts('明第1', 'あきらだいいち')).toEqual([['明第1', 'あきらだいいち']]);
    expect(rubyParts('認定NPO法人外国人の会', 'がいこくじんのかい')).toHaveLength(3);
  });

  it('is shown for every name of a district, town, station or record that has one, whole and unchanged', () => {
    expect(names.size).toBeGreaterThan(200);
    const squeeze = (text: string) =>
      text
        .replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60))
        .replace(/[\s　・]|[（【「].*/g, '');
    const wrong = [...names].filter(([name, kana]) => {
      const pieces = read(`「${name}」です。`);
      const said = pieces.map(([text, reading]) => reading || text).join('');
      const kept = pieces.map(([text]) => text).join('') === `「${name}」です。`;
      const body = said.slice(1, -4);
      return !kept || squeeze(body) !== squeeze(kana);
    });
    expect(wrong).toEqual([]);
  });

  it('is not put over a longer word that only begins or ends with the name', () => {
    expect(read('根本的な理由').every(([, reading]) => reading === '')).toBe(true);
    expect(read('根本に住む').some(([, reading]) => reading !== '')).toBe(true);
    expect(read('松戸市秋山です').some(([text]) => text === '秋山')).toBe(true);
  });

  it('follows the longest name', () => {
    const [first] = read('五香松飛台地区の人');
    expect(first?.[1]).toBe('ごこうまつひだい');
  });
});
