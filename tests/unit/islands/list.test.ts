import { describe, expect, it } from 'vitest';
import { filterNames, type SearchState } from '../../../src/islands/find/address.ts';
import { byDistance, byKana, matchesFilters } from '../../../src/islands/find/rows.ts';

const none = Object.fromEntries(filterNames.map((name) => [name, ''])) as SearchState['filters'];
const record = {
  kind: 'madoguchi',
  districts: ['kawabe'],
  audiences: ['korei'],
  features: ['visits'],
  ages: { from: 0, to: 3 },
};

describe('a record matches the filters', () => {
  it('where none is set', () => expect(matchesFilters(record, none)).toBe(true));

  it('of its own kind, district, audience, age and features, and no others', () => {
    const chosen = { kind: 'madoguchi', district: 'kawabe', for: 'korei', ages: '3-5', visits: 'yes' };
    expect(matchesFilters(record, { ...none, ...chosen })).toBe(true);
    expect(matchesFilters(record, { ...none, kind: 'hiroba' })).toBe(false);
    expect(matchesFilters(record, { ...none, district: 'yamate' })).toBe(false);
    expect(matchesFilters(record, { ...none, for: 'shogai' })).toBe(false);
    expect(matchesFilters(record, { ...none, ages: '6-11' })).toBe(false);
    expect(matchesFilters(record, { ...none, free: 'yes' })).toBe(false);
  });

  it('of no age where the record has no ages', () => {
    expect(matchesFilters({ ...record, ages: undefined }, { ...none, ages: '0-2' })).toBe(false);
  });

  it('of every district where it serves the complete city', () => {
    expect(matchesFilters({ ...record, districts: [] }, { ...none, district: 'yamate' })).toBe(true);
  });
});

describe('the list is sorted', () => {
  it('by reading, with the records without one at the end', () => {
    const rows = ['はなえん/花園', '/青葉', 'あおば/青葉台'].map((text) => {
      const [kana = '', name = ''] = text.split('/');
      return { name, kana: kana || null };
    });
    expect(byKana(rows).map(({ name }) => name)).toEqual(['青葉台', '花園', '青葉']);
  });

  it('by distance, with the records without a position at the end in their old order', () => {
    const at = (id: string, lat?: number) => ({
      id,
      marks: lat === undefined ? [] : [{ lat, lon: 139.9, precision: 'exact' as const }],
    });
    const rows = [at('unknown-1'), at('far', 35.9), at('unknown-2'), at('near', 35.81)];
    expect(byDistance(rows, { lat: 35.8, lon: 139.9 }).map(({ id }) => id)).toEqual([
      'near',
      'far',
      'unknown-1',
      'unknown-2',
    ]);
  });
});
