import { expect, it } from 'vitest';
import { noFilters } from '../../../src/domain/filter.ts';
import { isOwnFragment, readAddress, writeAddress } from '../../../src/islands/directory/address.ts';

const choice = {
  query: 'もの忘れ',
  filters: { ...noFilters, kind: 'madoguchi', district: 'kawabe', open: 'now' },
};

it('the typed query is only in the fragment, which is never sent to the server', () => {
  const address = new URL(writeAddress(choice, '/find/', true), 'http://localhost');
  expect(address.search).toBe('?kind=madoguchi&district=kawabe&open=now');
  expect(decodeURIComponent(address.hash)).toBe('#q=もの忘れ');
});

it('a query that must not be kept is in no part of the address', () => {
  expect(writeAddress({ ...choice, query: '消えたい' }, '/find/', false)).not.toContain('q=');
});

it('an address is read into the same query and filters that were written', () => {
  const address = new URL(writeAddress(choice, '/find/', true), 'http://localhost');
  expect(readAddress(address)).toEqual(choice);
});

it('the query of a link from another site is read from the parameter q', () => {
  expect(readAddress({ search: '?q=広場', hash: '' }).query).toBe('広場');
});

it.each(['', '#q=%E8%99%B9', '#q='])('the fragment “%s” belongs to the search', (hash) => {
  expect(isOwnFragment(hash)).toBe(true);
});

it.each(['#main', '#group', '#k=q'])('the fragment “%s” belongs to a link within the page', (hash) => {
  expect(isOwnFragment(hash)).toBe(false);
});
