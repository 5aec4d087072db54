import { expect, it } from 'vitest';
import { wordReadings } from '../../../src/text/word-readings.ts';

const known = { 電話: 'でんわ', 番号: 'ばんごう', 話す: 'はなす' };
const readings = (texts: string) =>
  Object.fromEntries(wordReadings(texts, known).map(({ name, parts }) => [name, parts]));

it('a run of kanji has the readings of the words that it consists of', () => {
  expect(readings('電話番号を見る')).toMatchObject({
    電話番号: [
      ['電話', 'でんわ'],
      ['番号', 'ばんごう'],
    ],
  });
});

it('a run with an unknown part has no reading', () => {
  expect(Object.keys(readings('電話帳'))).toEqual(['話す']);
});

it('a word with kana has a reading over its kanji', () => {
  expect(readings('').話す).toEqual([
    ['話', 'はな'],
    ['す', ''],
  ]);
});
