import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { placesOfDistrict } from '../../../src/data/district-places.ts';
import { missingFieldsBySection } from '../../../src/data/missing-by-section.ts';

const city = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const ids = (places: { id: string }[]) => places.map(({ id }) => id);

describe('a closed record', () => {
  it('still has a page', () => {
    expect(city.place('owatta-soudan').status.value).toBe('closed');
  });

  it('is in no list', () => {
    expect(city.kinds.flatMap(({ places }) => ids(places))).not.toContain('owatta-soudan');
  });

  it('counts for its programme on a day on which it was open', () => {
    expect(city.programs.map(({ existed, carriedOutBy }) => [existed, carriedOutBy.length])).toEqual([
      [5, 4],
    ]);
  });

  it('is not listed as having missing fields', () => {
    expect(missingFieldsBySection(city).flatMap(({ places }) => ids(places))).not.toContain('owatta-soudan');
  });
});

describe('an unknown value', () => {
  it('is a missing field of the record, as is an unverified number', () => {
    expect(city.place('furui-soudan').missingFields).toEqual(['weakNumber', 'hours', 'address', 'fee']);
  });

  it('is not assumed for the address of a record whose venue has one', () => {
    expect(city.place('niji-hiroba').missingFields).not.toContain('address');
  });

  it('is listed under the section that is asked for it', () => {
    const asked = missingFieldsBySection(city).find(({ section }) => section.id === 'fukushi-ka');
    expect(asked && ids(asked.places)).toContain('yamate-soudan');
  });
});

it('a record is listed under every source that any of its fields cites', () => {
  const plan = city.sources.find(({ id }) => id === 'plan')!;
  expect(ids(plan.citedBy)).toContain('kawabe-soudan');
  expect(city.place('niji-hiroba').citedSources.sort()).toEqual(['blog', 'city-page', 'old-page', 'plan']);
});

it('the records of a kind with a number to call come before those without one', () => {
  expect(ids(city.kinds.find(({ id }) => id === 'ka')!.places)).toEqual(['shiyakusho', 'fukushi-ka']);
});

describe('the list of a district', () => {
  const { serving, local } = placesOfDistrict(city, 'kawabe');

  it('has the records that serve it, and apart from them those for the entire city that are local to it', () => {
    expect(ids(serving)).toContain('kawabe-soudan');
    expect(ids(local)).toContain('hato-hiroba');
  });

  it('has no record for the entire city that is elsewhere', () => {
    expect([...ids(serving), ...ids(local)]).not.toContain('shiyakusho');
  });
});
