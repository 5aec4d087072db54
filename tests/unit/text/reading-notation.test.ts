import { describe, expect, it } from 'vitest';
import {
  findNotationProblem,
  notationParts,
  rubyHtml,
  withoutReadings,
} from '../../../src/text/reading-notation.ts';

it('a text is split into parts with and without a reading', () => {
  expect(notationParts('{困|こま}ったとき、{話|はな}す')).toEqual([
    ['困', 'こま'],
    ['ったとき、', ''],
    ['話', 'はな'],
    ['す', ''],
  ]);
});

it('a text without readings is one part', () => {
  expect(notationParts('はなす')).toEqual([['はなす', '']]);
});

it('withoutReadings removes the readings and the braces from a text', () => {
  expect(withoutReadings('{声|こえ}を{出|だ}さずに')).toBe('声を出さずに');
});

it('a reading becomes ruby text that is hidden from screen readers, and the rest is escaped as HTML', () => {
  expect(rubyHtml('{声|こえ}&1 < 2')).toBe('<ruby>声<rt aria-hidden="true">こえ</rt></ruby>&amp;1 &lt; 2');
});

describe('the notation check', () => {
  it.each([
    ['reports a kanji without a reading', '{困|こま}った時に', { problem: 'unread', piece: '時' }],
    ['reports a word without a reading', '児童相談所へ', { problem: 'unread', piece: '児童相談所' }],
    ['reports a word with 々 without a reading', '人々', { problem: 'unread', piece: '人々' }],
    ['reports a reading in katakana', '{声|コエ}', { problem: 'reading', piece: '{声|コエ}' }],
    ['reports a reading in kanji', '{声|声}', { problem: 'reading', piece: '{声|声}' }],
    ['reports a brace that is not closed', '{声|こえを', { problem: 'form', piece: '{声|こえを' }],
    ['reports a brace without a reading', '{声}を', { problem: 'form', piece: '{声}を' }],
    ['reports a full-width bar', '{声｜こえ}', { problem: 'form', piece: '{声｜こえ}' }],
  ])('%s', (_, text, problem) => {
    expect(findNotationProblem(text)).toEqual(problem);
  });

  it.each(['{一人|ひとり}で', '10{代|だい}', 'チャットとLINE', '{10日|とおか}', 'ー、。'])(
    'accepts %s',
    (text) => {
      expect(findNotationProblem(text)).toBeUndefined();
    },
  );
});
