import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import {
  comesInParts,
  directoryFile,
  directoryParts,
  shownInPage,
} from '../../../src/data/directory-file.ts';
import { filterOptions } from '../../../src/data/filters.ts';
import type { CityData } from '../../../src/data/views.ts';
import { directoryRows } from '../../../src/domain/directory.ts';
import { matchesFilters, noFilters } from '../../../src/domain/filter.ts';

const city = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const addressOf = (part: string) => `/directory/${part}.json`;
const geo = { stations: [], towns: [] };
const file = directoryFile(city, geo, addressOf);
const row = (id: string) => file.rows.find((one) => one.id === id)!;

/** The fixture city with each record many times, more than one file may hold. */
const large: CityData = {
  ...city,
  kinds: city.kinds.map((kind) => ({ ...kind, places: kind.places.flatMap((one) => Array(100).fill(one)) })),
};

describe('the file of the directory', () => {
  it('holds all records in the order of the list, without ended ones', () => {
    const listed = city.kinds.flatMap(({ places }) => places.map(({ id }) => id));
    expect(file.rows.map(({ id }) => id)).toEqual(listed);
    expect(file.parts).toEqual([]);
  });

  it('has the number of a record, or whom to call instead and what to say', () => {
    expect(row('kawabe-soudan').phones.map(({ value }) => value)).toEqual(['03-0000-0001']);
    expect(row('kawabe-soudan').referral).toBeUndefined();
    const other = file.rows.find(({ phones }) => phones.length === 0)!;
    expect(file.rows.map(({ id }) => id)).toContain(other.referral?.call);
    expect(other.referral?.text).not.toBe('');
  });

  it('marks discreet records, and has no place of a confidential one', () => {
    expect(row('kakure-ie')).toMatchObject({ discreet: true, marks: [] });
    expect(row('kakure-ie')).not.toHaveProperty('address');
  });

  it('leaves as many records by each option as the form says', () => {
    const rows = directoryRows(file.rows, file.kinds);
    const left = (filters: object) =>
      rows.filter((one) => matchesFilters(one, { ...noFilters, ...filters })).length;
    const { kinds, districts, audiences } = filterOptions(city);
    for (const { value, count } of kinds.flatMap(({ options }) => options)) {
      expect(left({ kind: value })).toBe(count);
    }
    for (const { value, count } of districts.flatMap(({ options }) => options)) {
      expect(left({ district: value })).toBe(count);
    }
    for (const { value, count } of audiences) expect(left({ for: value })).toBe(count);
  });
});

describe('a filter', () => {
  it('is offered only where enough records have a value for it', () => {
    expect(filterOptions(city)).toMatchObject({ ages: [], features: [] });
    expect(filterOptions(large).features.length).toBeGreaterThan(0);
  });
});

describe('the directory of a large city', () => {
  it('comes in parts that hold all records once', () => {
    expect(comesInParts(city)).toBe(false);
    expect(comesInParts(large)).toBe(true);
    const all = directoryFile(large, geo, addressOf);
    expect(all.rows).toEqual([]);
    const parts = directoryParts(large, geo);
    expect(all.parts).toEqual([...parts.keys()].map(addressOf));
    expect([...parts.values()].flat()).toHaveLength(file.rows.length * 100);
  });

  it('has other addresses of its parts after any change', () => {
    const [kind, ...others] = large.kinds;
    const changed = { ...large, kinds: [{ ...kind!, places: kind!.places.slice(1) }, ...others] };
    const [before, after] = [large, changed].map((one) => [...directoryParts(one, geo).keys()]);
    expect(after!.filter((name) => before!.includes(name))).toEqual([]);
  });

  it('has the first records of each kind in its page', () => {
    expect(shownInPage(large, large.kinds[0]!)).toHaveLength(5);
    expect(shownInPage(city, city.kinds[0]!)).toBe(city.kinds[0]!.places);
  });
});
