import { expect, it } from 'vitest';
import { hintPoints } from '../../../src/data/hint-points.ts';

const source = 'geo';
const geo = {
  stations: [{ name: '川辺', kana: 'かわべ', lat: 1, lon: 1, source }],
  towns: [
    { town: '川辺', chome: '', kana: 'かわべ', lat: 2, lon: 2, source },
    { town: '坂上', chome: '', kana: 'さかうえ', lat: 9, lon: 9, source },
    { town: '坂上', chome: '1', kana: 'さかうえ', lat: 3, lon: 3, source },
    { town: '坂上', chome: '2', kana: 'さかうえ', lat: 5, lon: 5, source },
  ],
};
const hints = (place: object) =>
  hintPoints(
    { name: '広場', venues: [], serves: [], ...place } as unknown as Parameters<typeof hintPoints>[0],
    geo,
    '坂上市',
  ).map(({ lat }) => lat);
const district = (name: string) => ({ name });

it.each([
  ['a station, rather than the town of the same name', { name: '広場 川辺' }, [1]],
  ['the middle of the 丁目 of a town', { name: '坂上ひろば' }, [4]],
  [
    'what a venue or the access names',
    { venues: [{ value: '川辺駅ビル' }], access: { value: '坂上' } },
    [1, 4],
  ],
  ['a district that it serves', { serves: [district('川辺')] }, [1]],
  ['nothing of many districts', { serves: ['川辺', '坂上', '東', '西'].map(district) }, []],
  ['nothing of the name of the city', { name: '坂上市の課' }, []],
  [
    'nothing of a record with a mark',
    { name: '広場 川辺', position: { lat: 7, lon: 7, precision: 'town', source: [source] } },
    [],
  ],
  ['nothing of a confidential record', { name: '広場 川辺', confidential: true }, []],
])('the points near which a record may be are those of %s', (_, place, expected) =>
  expect(hints(place)).toEqual(expected),
);
