import { expect, it } from 'vitest';
import {
  filterNames,
  isOwnFragment,
  readAddress,
  writeAddress,
  type SearchState,
} from '../../../src/islands/find/address.ts';

const none = Object.fromEntries(filterNames.map((name) => [name, ''])) as SearchState['filters'];
const choice = {
  query: 'もの忘れ',
  filters: { ...none, kind: 'madoguchi', district: 'kawabe', open: 'now' },
};

it('what is typed stands only in the fragment, which is never sent', () => {
  const address = new URL(writeAddress(choice, '/find/', true), 'http://localhost');
  expect(address.search).toBe('?kind=madoguchi&district=kawabe&open=now');
  expect(decodeURIComponent(address.hash)).toBe('#q=もの忘れ');
});

it('words of crisis stand nowhere', () => {
  expect(writeAddress({ ...choice, query: '消えたい' }, '/find/', false)).not.toContain('q=');
});

it('an address gives back the choice that was written', () => {
  const address = new URL(writeAddress(choice, '/find/', true), 'http://localhost');
  expect(readAddress(address)).toEqual(choice);
});

it('a word in a link from elsewhere is read', () => {
  expect(readAddress({ search: '?q=広場', hash: '' }).query).toBe('広場');
});

it.each(['', '#q=%E8%99%B9', '#q='])('the fragment “%s” is one of the search', (hash) => {
  expect(isOwnFragment(hash)).toBe(true);
});

it.each(['#main', '#group', '#k=q'])('the fragment “%s” is one of a link within the page', (hash) => {
  expect(isOwnFragment(hash)).toBe(false);
});
