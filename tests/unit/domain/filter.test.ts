import { describe, expect, it } from 'vitest';
import {
  byKana,
  isNarrowedBy,
  matchesFilters,
  noFilters,
  optionCounter,
  sortedBy,
  type Filterable,
} from '../../../src/domain/filter.ts';

const record: Filterable = {
  kind: 'madoguchi',
  districts: ['kawabe'],
  audiences: ['korei'],
  features: ['visits'],
  ages: { from: 0, to: 3 },
};

describe('a record matches the filters', () => {
  it('where none is set', () => expect(matchesFilters(record, noFilters)).toBe(true));

  it('of its own kind, district, audience, age and features, and no others', () => {
    const chosen = { kind: 'madoguchi', district: 'kawabe', for: 'korei', ages: '3-5', visits: 'yes' };
    expect(matchesFilters(record, { ...noFilters, ...chosen })).toBe(true);
    expect(matchesFilters(record, { ...noFilters, kind: 'hiroba' })).toBe(false);
    expect(matchesFilters(record, { ...noFilters, district: 'yamate' })).toBe(false);
    expect(matchesFilters(record, { ...noFilters, for: 'shogai' })).toBe(false);
    expect(matchesFilters(record, { ...noFilters, ages: '6-11' })).toBe(false);
    expect(matchesFilters(record, { ...noFilters, free: 'yes' })).toBe(false);
  });

  it('of no age where the record has no ages', () => {
    expect(matchesFilters({ ...record, ages: undefined }, { ...noFilters, ages: '0-2' })).toBe(false);
  });

  it('of a district where it serves the complete city, only if that is asked for', () => {
    const cityWide = { ...record, districts: [] };
    const inDistrict = { ...noFilters, district: 'yamate' };
    expect(matchesFilters(cityWide, inDistrict)).toBe(false);
    expect(matchesFilters(cityWide, { ...inDistrict, cityWide: 'yes' })).toBe(true);
    expect(matchesFilters(record, { ...inDistrict, cityWide: 'yes' })).toBe(false);
  });
});

describe('filters', () => {
  it('that only sort the records do not narrow them', () => {
    expect(isNarrowedBy({ ...noFilters, open: 'now', sort: 'kana' })).toBe(false);
    expect(isNarrowedBy({ ...noFilters, free: 'yes' })).toBe(true);
  });
});

describe('the count of an option', () => {
  const records: Filterable[] = [
    record,
    { ...record, kind: 'hiroba', features: [] },
    { ...record, districts: ['yamate'] },
    { ...record, kind: 'hiroba', districts: [] },
  ];

  it('is that of the records it would leave with the other filters', () => {
    const countOf = optionCounter(records, { ...noFilters, district: 'yamate', cityWide: 'yes' });
    expect(countOf('kind', 'madoguchi')).toBe(1);
    expect(countOf('kind', 'hiroba')).toBe(1);
    expect(countOf('visits', 'yes')).toBe(2);
  });

  it('does not depend on the present choice of its own filter', () => {
    const countOf = optionCounter(records, { ...noFilters, kind: 'hiroba' });
    expect(countOf('kind', 'madoguchi')).toBe(2);
    expect(countOf('kind', '')).toBe(4);
  });
});

describe('records are sorted', () => {
  it('by reading, with those without one at the end', () => {
    const rows = ['はなえん/花園', '/青葉', 'あおば/青葉台'].map((text) => {
      const [kana = '', name = ''] = text.split('/');
      return { name, kana: kana || null };
    });
    expect(byKana(rows).map(({ name }) => name)).toEqual(['青葉台', '花園', '青葉']);
  });

  it('by a rank, and within a rank in their old order', () => {
    const rows = ['b2', 'a1', 'c2', 'd1'];
    expect(sortedBy(rows, (row) => Number(row[1]))).toEqual(['a1', 'd1', 'b2', 'c2']);
  });
});
