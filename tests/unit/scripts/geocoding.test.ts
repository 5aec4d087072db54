import { describe, expect, it } from 'vitest';
import { geocodeAddress } from '../../../scripts/content/geocoding.ts';

const source = 'geo';
const known = {
  city: 'つばき市',
  anchors: [
    { name: '小学校', address: 'つばき市八ケ崎2-8-1', lat: 1, lon: 1, source },
    { name: '中学校', address: 'つばき市八ケ崎2-3', lat: 2, lon: 2, source },
    { name: '公民館', address: 'つばき市根本387-5', lat: 3, lon: 3, source },
  ],
  towns: [
    { town: '八ケ崎', chome: '2', kana: 'はちがさき', lat: 4, lon: 4, source },
    { town: '八ケ崎', chome: '', kana: 'はちがさき', lat: 5, lon: 5, source },
    { town: '八ケ崎緑町', chome: '', kana: 'はちがさきみどりちょう', lat: 6, lon: 6, source },
  ],
};
const geocoded = (address: string) => {
  const { lat, precision } = geocodeAddress(address, known) ?? {};
  return lat === undefined ? undefined : `${precision} ${lat}`;
};

describe('an address is geocoded', () => {
  it.each([
    ['exactly where a data set gives the same address', 'つばき市八ケ崎2-8-1', 'exact 1'],
    [
      'exactly in other notations of the same address',
      '東海県つばき市八ヶ崎２丁目８番１号 東館2階',
      'exact 1',
    ],
    ['exactly where a town without 丁目 has the same number', 'つばき市根本387番地の5', 'exact 3'],
    ['to its block where only the block is known', 'つばき市八ケ崎2-9-9', 'chome 4'],
    ['to its block where several houses may share the same text', 'つばき市八ケ崎2-3', 'chome 4'],
  ])('%s', (_, address, where) => expect(geocoded(address)).toBe(where));
});

describe('an address is not geocoded', () => {
  it.each([
    ['where only the town is known', 'つばき市八ケ崎（番地は分かっていません）'],
    ['where the block is not in the table', 'つばき市八ケ崎22-1'],
    ['where only the beginning of the town is the same', 'つばき市八ケ崎緑町2-1'],
    ['in another city', 'となり市八ケ崎2-8-1'],
    ['where it is only the name of a town', '八ケ崎'],
  ])('%s', (_, address) => expect(geocoded(address)).toBeUndefined());
});
