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
    ...(singles['terms.json']?.record ?? []).map(({ term, kana }) => [term, kana] as const),
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
    expect(rubyParts('二ノ宮ノ丘', 'にのみやののおか')).toEqual([['二ノ宮ノ丘', 'にのみやののおか']]);
  });

  it('leaves the form of a body in law without one, where the reading does', () => {
    expect(rubyParts('認定NPO法人外国人の会', 'がいこくじんのかい')).toEqual([
      ['認定NPO法人', ''],
      ['外国人', 'がいこくじん'],
      ['の', ''],
      ['会', 'かい'],
    ]);
  });

  it('stands over no part of a name that it does not tell', () => {
    const isBare = (name: string, kana: string) =>
      rubyParts(name, kana).every(([, reading]) => reading === '');
    expect(isBare('外国人相談窓口・行政通訳', 'がいこくじんそうだんまどぐち')).toBe(true);
    expect(isBare('こどもの家', 'いえ')).toBe(true);
    expect(rubyParts('こども家庭センター（児童相談）', 'こどもかていせんたー じどうそうだん')).toEqual([
      ['こども', ''],
      ['家庭', 'かてい'],
      ['センター', ''],
      ['（児童相談）', ''],
    ]);
  });

  it('holds the kana of the name under it, in their order', () => {
    const letters = (text: string) =>
      text
        .replace(/(?<=[一-龠])[ヶケ]|[ヶケ](?=[一-龠])/g, '')
        .replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60))
        .match(/[ぁ-ゖー]/g) ?? [];
    const wrong = [...readings.values()].flat().filter(([text, reading]) => {
      if (reading === '') return false;
      let from = 0;
      return letters(text).some((letter) => (from = reading.indexOf(letter, from) + 1) === 0);
    });
    expect(wrong).toEqual([]);
  });

  it('is shown for every name of a district, town, station or record that has one, unchanged', () => {
    expect(names.size).toBeGreaterThan(200);
    const squeeze = (text: string) =>
      text
        .replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60))
        .replace(/[\s　・]|[（【「].*/g, '');
    const onlyInPart = [...names.keys()].filter((name) =>
      readings.get(name)?.every(([, reading]) => reading === ''),
    );
    expect(onlyInPart).toEqual(['外国人相談窓口・行政通訳', '家計相談・家計改善支援']);
    const wrong = [...names].filter(([name, kana]) => {
      if (onlyInPart.includes(name)) return false;
      const pieces = read(`「${name}」です。`);
      const said = pieces.map(([text, reading]) => reading || text).join('');
      const kept = pieces.map(([text]) => text).join('') === `「${name}」です。`;
      const body = said.slice(1, -4).replace(/^(認定NPO|公益財団)法人/, '');
      return !kept || !squeeze(kana).startsWith(squeeze(body));
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
