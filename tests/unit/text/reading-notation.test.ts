import { describe, expect, it } from 'vitest';
import {
  findNotationProblem,
  notationParts,
  rubyHtml,
  withoutReadings,
} from '../../../src/text/reading-notation.ts';

it('a text is cut into pieces with and without a reading', () => {
  expect(notationParts('{困|こま}ったとき、{話|はな}す')).toEqual([
    ['困', 'こま'],
    ['ったとき、', ''],
    ['話', 'はな'],
    ['す', ''],
  ]);
});

it('a text without readings is one piece', () => {
  expect(notationParts('はなす')).toEqual([['はなす', '']]);
});

it('readings are taken out where the words alone are wanted', () => {
  expect(withoutReadings('{声|こえ}を{出|だ}さずに')).toBe('声を出さずに');
});

it('on the page a reading is over its word, hidden from readers of the screen, and other signs stay signs', () => {
  expect(rubyHtml('{声|こえ}&1 < 2')).toBe('<ruby>声<rt aria-hidden="true">こえ</rt></ruby>&amp;1 &lt; 2');
});

describe('a fault is', () => {
  it.each([
    ['a kanji without a reading', '{困|こま}った時に', { problem: 'unread', piece: '時' }],
    ['a whole word without a reading', '児童相談所へ', { problem: 'unread', piece: '児童相談所' }],
    ['a repeated sign without a reading', '人々', { problem: 'unread', piece: '人々' }],
    ['a reading in katakana', '{声|コエ}', { problem: 'reading', piece: '{声|コエ}' }],
    ['a reading in kanji', '{声|声}', { problem: 'reading', piece: '{声|声}' }],
    ['a brace that is not closed', '{声|こえを', { problem: 'form', piece: '{声|こえを' }],
    ['a brace without a reading', '{声}を', { problem: 'form', piece: '{声}を' }],
    ['a wide bar', '{声｜こえ}', { problem: 'form', piece: '{声｜こえ}' }],
  ])('%s', (_, text, problem) => {
    expect(findNotationProblem(text)).toEqual(problem);
  });

  it.each(['{一人|ひとり}で', '10{代|だい}', 'チャットとLINE', '{10日|とおか}', 'ー、。'])(
    'not in %s',
    (text) => {
      expect(findNotationProblem(text)).toBeUndefined();
    },
  );
});
