import { describe, expect, it } from 'vitest';
import { localDistricts, servesDistrict } from '../../../src/domain/districts.ts';

const source = ['plan'];

describe('the list of a district', () => {
  const serves = (districts: string[], localTo: string[] = [], alsoWholeCity = false) =>
    servesDistrict({ districts, localTo }, 'kawabe', { alsoWholeCity });

  it('has the records that serve the district', () => {
    expect(serves(['yamate', 'kawabe'])).toBe(true);
  });

  it('has no record of other districts, wherever it is', () => {
    expect(serves(['yamate'], ['kawabe'], true)).toBe(false);
  });

  it('has a record for the entire city if it is local to the district', () => {
    expect(serves([], ['kawabe'])).toBe(true);
  });

  it('has other records for the entire city on request only', () => {
    expect(serves([], ['yamate'])).toBe(false);
    expect(serves([], ['yamate'], true)).toBe(true);
  });
});

describe('a record is local to', () => {
  const districts = [
    { id: 'kawabe', name: '川辺' },
    { id: 'kawabe-danchi', name: '川辺団地' },
    { id: 'yamate', name: '山手' },
  ];
  const towns = [
    { town: '坂上1丁目', district: 'yamate', source: 'plan' },
    { town: '坂下', district: 'kawabe', source: 'plan' },
    { town: '坂下', district: 'yamate', source: 'plan' },
    { town: '丘', district: 'yamate', source: 'plan' },
  ];
  const home = { name: '川辺市', prefecture: '東海県' };
  const local = ({ name = '広場', address = '', venue = '' }) =>
    localDistricts(
      {
        name,
        address: address === '' ? 'unknown' : { value: address, source },
        venues: venue === '' ? [] : [{ value: venue, source }],
      },
      districts,
      towns,
      home,
    );

  it.each([
    ['a district that its name contains', { name: '川辺広場' }, ['kawabe']],
    ['the district with the longest name', { name: '川辺団地の広場' }, ['kawabe-danchi']],
    ['a district that its address contains', { address: '川辺市山手南1-2' }, ['yamate']],
    ['a district that a venue contains', { venue: '山手会館' }, ['yamate']],
    ['no district that only the city is named after', { name: '川辺市の課', address: '川辺市外1' }, []],
    ['the district to which its 丁目 is assigned', { address: '川辺市坂上1-2-3' }, ['yamate']],
    ['no district of another 丁目', { address: '川辺市坂上12-3' }, []],
    ['the district to which its town is assigned', { address: '川辺市丘5' }, ['yamate']],
    ['no district of a town with a longer name', { address: '川辺市丘の上5' }, []],
    ['no district of a town that is split', { address: '川辺市坂下5' }, []],
    ['no district if only its kind is known', {}, []],
  ])('%s', (_, place, expected) => expect(local(place)).toEqual(expected));
});
