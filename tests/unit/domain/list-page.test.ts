import { expect, it } from 'vitest';
import { listPageOf } from '../../../src/domain/list-page.ts';

const list = (value: string) => ({ value, source: ['papers'] });
const kind = { listPage: [list('https://city.example/squares'), list('https://city.example/centres')] };
const known = { value: '川辺1-2-3', source: ['papers'] };
const place = {
  web: [],
  hours: undefined,
  address: undefined,
  verifiedPhones: [],
  discreet: false,
};

it('a record without number, hours and address leads to the first list of its kind', () => {
  expect(listPageOf(place, kind)).toBe('https://city.example/squares');
});

it('a record that names a list of its kind leads to that list', () => {
  const web = [list('https://club.example/'), list('https://city.example/centres')];
  expect(listPageOf({ ...place, web }, kind)).toBe('https://city.example/centres');
});

it('a record with a number or an address leads to no list', () => {
  expect(listPageOf({ ...place, verifiedPhones: ['number'] }, kind)).toBeUndefined();
  expect(listPageOf({ ...place, address: known }, kind)).toBeUndefined();
});

it('a discreet record never leads to a list', () => {
  expect(listPageOf({ ...place, discreet: true }, kind)).toBeUndefined();
});

it('a kind without a list leads to none', () => {
  expect(listPageOf(place, { listPage: [] })).toBeUndefined();
});
