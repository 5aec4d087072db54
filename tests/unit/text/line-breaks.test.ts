import { expect, it } from 'vitest';
import { lineSplitter } from '../../../src/text/line-breaks.ts';

const split = lineSplitter(['福祉まるごと', '川辺西']);

it('splits a heading between its phrases and changes no character', () => {
  expect(split('困ったときの相談先が、すぐ分かる').join('|')).toContain('ときの|相談先が、|すぐ|分かる');
  expect(split('困ったときの相談先が、すぐ分かる').join('')).toBe('困ったときの相談先が、すぐ分かる');
});

it('never splits a proper name', () => {
  expect(split('福祉まるごと相談窓口の使い方').join('|')).not.toMatch(/福\||祉\||ま\||る\|ご/);
  expect(split('川辺西地区に住んでいる人').join('|')).not.toContain('川辺|西');
});

it('leaves a text of a few characters in one piece', () => {
  expect(split('住所と地図')).toEqual(['住所と地図']);
});
