import { describe, expect, it } from 'vitest';
import { geocodeAddress, geocodeBuilding, type Geocoded } from '../../../scripts/content/geocoding.ts';

const source = 'geo';
const known = {
  city: { name: 'つばき市', prefecture: '東海県' },
  anchors: [
    { name: '小学校', address: 'つばき市八ケ崎2-8-1', lat: 1, lon: 1, source },
    { name: '中学校', address: 'つばき市八ケ崎2-3', lat: 2, lon: 2, source },
    { name: '公民館', address: 'つばき市根本387-5', lat: 3, lon: 3, source },
  ],
  towns: [
    { town: '八ケ崎', chome: '2', kana: 'はちがさき', lat: 4, lon: 4, source },
    { town: '八ケ崎', chome: '', kana: 'はちがさき', lat: 5, lon: 5, source },
    { town: '八ケ崎緑町', chome: '', kana: 'はちがさきみどりちょう', lat: 6, lon: 6, source },
    { town: '牧の原', chome: '7', kana: 'まきのはら', lat: 7, lon: 7, source },
    { town: '牧の原', chome: '12', kana: 'まきのはら', lat: 9, lon: 9, source },
    { town: '根本', chome: '', kana: 'ねもと', lat: 8, lon: 8, source },
  ],
  stations: [{ name: '根本', kana: 'ねもと', lat: 10, lon: 10, source }],
};

const place = (geocoded: Geocoded) =>
  'problem' in geocoded ? geocoded.problem : `${geocoded.position.precision} ${geocoded.position.lat}`;
const geocoded = (address: string) => place(geocodeAddress(address, known));

describe('an address is geocoded', () => {
  it.each([
    ['exactly where a data set gives the same address', 'つばき市八ケ崎2-8-1', 'exact 1'],
    [
      'exactly in other notations of the same address',
      '東海県つばき市八ヶ崎２丁目８番１号 東館2階',
      'exact 1',
    ],
    ['exactly with 丁目 in kanji', 'つばき市八ケ崎二丁目8番地の1', 'exact 1'],
    ['exactly after a postcode', '〒123-4567 つばき市八ケ崎2-8-1', 'exact 1'],
    ['exactly with の between the numbers', 'つばき市根本387の5', 'exact 3'],
    ['exactly with a space after the city', 'つばき市 根本387-5', 'exact 3'],
    ['exactly without the city', '根本387-5', 'exact 3'],
    ['exactly where a town without 丁目 has the same number', 'つばき市根本387番地の5', 'exact 3'],
    ['to its block where only the block is known', 'つばき市八ケ崎2-9-9', 'chome 4'],
    ['to its block where several houses may share the same text', 'つばき市八ケ崎2-3', 'chome 4'],
    ['to its block in a town with の in its name', 'つばき市牧の原七丁目1', 'chome 7'],
    ['to its block with two kanji for the number', 'つばき市牧の原十二丁目1', 'chome 9'],
    ['to its town where the number is no 丁目', 'つばき市八ケ崎22-1', 'town 5'],
    ['to its town where only that is known', 'つばき市根本（番地は分かっていません）', 'town 8'],
    ['to the middle of all 丁目 of a town without a number', 'つばき市牧の原', 'town 8'],
    ['to the town with the longest name', 'つばき市八ケ崎緑町2-1', 'town 6'],
  ])('%s', (_, address, where) => expect(geocoded(address)).toBe(where));
});

describe('an address is not geocoded', () => {
  it.each([
    ['where the table has another 丁目 of the town only', 'つばき市牧の原3-1', 'unknownChome'],
    ['where only the beginning of the town is the same', 'つばき市根本台2-1', 'unknownTown'],
    ['in another city', 'となり市八ケ崎2-8-1', 'otherCity'],
    ['in another city with its prefecture', '東海県となり市根本387-5', 'otherCity'],
    ['where it is the name of a building', 'つばき市役所 新館9階', 'unknownTown'],
  ])('%s', (_, address, problem) => expect(geocoded(address)).toBe(problem));
});

describe('a venue is geocoded by its building', () => {
  const position = { lat: 11, lon: 11, precision: 'chome' as const, source: ['plan'] };
  const within = (name: string) =>
    place(geocodeBuilding(name, known, (id) => (id === 'shiyakusho' ? position : undefined)));

  it.each([
    ['exactly where a data set has the building', '公民館', 'exact 3'],
    ['to the surroundings of a station', '根本駅', 'chome 10'],
    ['to the position of a record, with its precision', 'shiyakusho', 'chome 11'],
    ['not at all where nothing has the name', '公会堂', 'unknownBuilding'],
  ])('%s', (_, name, where) => expect(within(name)).toBe(where));
});
