import { describe, expect, it } from 'vitest';
import { originGroups, postcodePoints } from '../../../src/data/origins.ts';

const source = 'geo';
const town = (name: string, kana: string, chome = '', lat = 1) => ({
  town: name,
  chome,
  kana,
  lat,
  lon: lat,
  source,
});
const stations = [{ name: '中央', kana: 'ちゅうおう', lat: 1, lon: 1, source }];
const towns = [
  town('名無', ''),
  town('川辺', 'かわべ', '10', 4),
  town('川辺', 'かわべ', '2', 2),
  town('川辺', 'かわべ', '', 9),
  town('秋山', 'あきやま'),
  town('岩瀬', 'いわせ'),
];

describe('the starting points', () => {
  const groups = originGroups(stations, towns);

  it('are the stations, then the towns by the rows of the kana table, then those without a reading', () => {
    expect(groups.map(({ group }) => group)).toEqual([
      '駅',
      '町（あ行）',
      '町（か行）',
      '町（読み方は未確認）',
    ]);
  });

  it('of a row are in the order of their readings', () => {
    expect(groups[1]?.points.map(([name]) => name)).toEqual(['秋山', '岩瀬']);
  });

  it('of a town are its middle, its 丁目 in order, and what has no 丁目', () => {
    expect(groups[2]?.points.map(([name, lat]) => [name, lat])).toEqual([
      ['川辺', 3],
      ['川辺2丁目', 2],
      ['川辺10丁目', 4],
      ['川辺（丁目なし）', 9],
    ]);
  });

  it('have their readings, so that they can be found by them', () => {
    expect(groups[0]?.points).toEqual([['中央駅', 1, 1, 'ちゅうおう']]);
  });
});

it('a postcode leads to the middle of the 丁目 of its town; one of an unknown town is left out', () => {
  const postcodes = [
    { postcode: '100-0001', town: '川辺', source },
    { postcode: '100-0002', town: '海', source },
  ];
  expect(postcodePoints(postcodes, towns)).toEqual({ '1000001': ['川辺', 3, 3, 'かわべ'] });
});
