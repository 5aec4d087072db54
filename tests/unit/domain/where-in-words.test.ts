import { expect, it } from 'vitest';
import { whereInWords } from '../../../src/domain/where-in-words.ts';

const source = ['plan'];
const home = { name: 'つばき市', prefecture: '東海県' };
const fact = (value: string) => ({ value, source });
const where = (place: Partial<Parameters<typeof whereInWords>[0]>, districts: string[] = []) =>
  whereInWords(
    { address: 'unknown', venues: [], ...place } as Parameters<typeof whereInWords>[0],
    districts,
    home,
  );

it.each([
  ['its address without the city', { address: fact('東海県つばき市川辺1-2 東館2階') }, '川辺1-2 東館2階'],
  ['its address in another city', { address: fact('となり市川辺1-2') }, 'となり市川辺1-2'],
  [
    'its address with the venue there',
    { address: fact('つばき市川辺1-2'), venues: [fact('東館')] },
    '川辺1-2 東館',
  ],
  [
    'its address alone, if that names the building',
    { address: fact('つばき市川辺1-2 東館2階'), venues: [fact('東館の中')] },
    '川辺1-2 東館2階',
  ],
  ['its venue', { venues: [fact('中央駅の第二駅ビル')], access: fact('駅から1分') }, '中央駅の第二駅ビル'],
  ['its venues', { venues: [fact('東館'), fact('西館')] }, '東館、西館'],
  ['the first of many venues', { venues: ['東', '西', '南'].map(fact) }, '東、西など3か所'],
  ['how to get there', { access: fact('中央駅から歩いて1分です。') }, '中央駅から歩いて1分です'],
])('a record is described by %s', (_, place, words) => expect(where(place)).toBe(words));

it('a record without a known place is described by the districts that it serves, if they are few', () => {
  expect(where({}, ['川辺地区', '山手地区'])).toBe('川辺地区・山手地区');
  expect(where({}, ['川辺地区', '山手地区', '東地区', '西地区'])).toBeUndefined();
});

it('a confidential record is never described by its place', () => {
  expect(where({ confidential: true, access: fact('中央駅') }, ['川辺地区'])).toBeUndefined();
});
