import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../scripts/content/load.ts';
import { annotate, namePattern } from '../../../src/text/annotate.ts';
import { rubyParts } from '../../../src/text/ruby.ts';
import { realContent } from '../../support/sites.ts';

const { folders, singles } = loadContent(realContent);
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

describe('the reading of a name', () => {
  it('is split over the parts of the name that are not kana, where its kana show the limits', () => {
    expect(rubyParts('家族なんでも相談室【東】', 'かぞくなんでもそうだんしつ')).toEqual([
      ['家族', 'かぞく'],
      ['なんでも', ''],
      ['相談室', 'そうだんしつ'],
      ['【東】', ''],
    ]);
    expect(rubyParts('にじDE広場 三ヶ丘', 'にじでひろば みつがおか').at(-1)).toEqual([
      '三ヶ丘',
      'みつがおか',
    ]);
  });

  it('covers the complete name where its kana do not show the limits', () => {
    expect(rubyParts('光第1', 'ひかりだいいち')).toEqual([['光第1', 'ひかりだいいち']]);
    expect(rubyParts('二ノ宮ノ丘', 'にのみやののおか')).toEqual([['二ノ宮ノ丘', 'にのみやののおか']]);
  });

  it('leaves a legal form such as NPO法人 without a reading where the reading omits it', () => {
    expect(rubyParts('認定NPO法人外国語の会', 'がいこくごのかい')).toEqual([
      ['認定NPO法人', ''],
      ['外国語', 'がいこくご'],
      ['の', ''],
      ['会', 'かい'],
    ]);
  });

  it('is not shown over a part of the name that it does not contain', () => {
    const isBare = (name: string, kana: string) =>
      rubyParts(name, kana).every(([, reading]) => reading === '');
    expect(isBare('子育て相談室・家庭支援', 'こそだてそうだんしつ')).toBe(true);
    expect(isBare('こどもの家', 'いえ')).toBe(true);
    expect(rubyParts('こども学習ルーム（夜間相談）', 'こどもがくしゅうるーむ やかんそうだん')).toEqual([
      ['こども', ''],
      ['学習', 'がくしゅう'],
      ['ルーム', ''],
      ['（夜間相談）', ''],
    ]);
  });

  it('contains the kana of the part that it covers, in their order', () => {
    const letters = (text: string) =>
      text
        .replace(/(?<=[一-龠])[ヶケ]|[ヶケ](?=[一-龠])/g, '')
        .replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60))
        .match(/[ぁ-ゖー]/g) ?? [];
    const violations = [...readings.values()].flat().filter(([text, reading]) => {
      if (reading === '') return false;
      let from = 0;
      return letters(text).some((letter) => (from = reading.indexOf(letter, from) + 1) === 0);
    });
    expect(violations).toEqual([]);
  });

  it('is split into parts of the given reading, in order, and leaves the name unchanged', () => {
    expect(names.size).toBeGreaterThan(0);
    const squeeze = (text: string) =>
      text
        .replace(/[ァ-ヶ]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60))
        .replace(/[\s　・]/g, '');
    const violations = [...names].filter(([name, kana]) => {
      const pieces = readings.get(name)!;
      let from = 0;
      const isOutOfOrder = pieces.some(([, reading]) => {
        const at = squeeze(kana).indexOf(squeeze(reading), from);
        from = at + squeeze(reading).length;
        return at < 0;
      });
      return isOutOfOrder || pieces.map(([text]) => text).join('') !== name;
    });
    expect(violations).toEqual([]);
  });

  it('is shown over more than 95% of the names of the content that have one', () => {
    const shown = [...names.keys()].filter((name) =>
      read(`「${name}」です。`).some(([, reading]) => reading !== ''),
    );
    expect(shown.length / names.size).toBeGreaterThan(0.95);
  });
});

describe('a reading in a text', () => {
  const known = [
    ['川辺', 'かわべ'],
    ['川辺松台', 'かわべまつだい'],
    ['坂上', 'さかうえ'],
  ] as const;
  const parts = new Map(known.map(([name, kana]) => [name as string, rubyParts(name, kana)]));
  const finder = namePattern(parts.keys());
  const readIn = (text: string) => annotate(text, finder, parts);

  it('is not put over a longer word that only begins with the name', () => {
    expect(readIn('川辺的な理由').every(([, reading]) => reading === '')).toBe(true);
    expect(readIn('川辺に住む').some(([, reading]) => reading !== '')).toBe(true);
    expect(readIn('つばき市坂上です').some(([text]) => text === '坂上')).toBe(true);
  });

  it('is that of the longest name that matches', () => {
    const [first] = readIn('川辺松台地区の人');
    expect(first?.[1]).toBe('かわべまつだい');
  });
});
