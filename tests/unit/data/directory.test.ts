import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { missingFieldsBySection } from '../../../src/data/missing-by-section.ts';

const city = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const ids = (places: { id: string }[]) => places.map(({ id }) => id);

describe('a closed record', () => {
  it('still answers at its address', () => {
    expect(city.place('owatta-soudan').status.value).toBe('closed');
  });

  it('stands in no list', () => {
    expect(city.kinds.flatMap(({ places }) => ids(places))).not.toContain('owatta-soudan');
  });

  it('counts for its programme on a day when it was still open', () => {
    expect(city.programs.map(({ existed, carriedOutBy }) => [existed, carriedOutBy.length])).toEqual([
      [5, 4],
    ]);
  });

  it('is nobody’s gap to fill', () => {
    expect(missingFieldsBySection(city).flatMap(({ places }) => ids(places))).not.toContain('owatta-soudan');
  });
});

describe('what is not known', () => {
  it('is listed with the record, a number of one old paper as well', () => {
    expect(city.place('furui-soudan').missingFields).toEqual(['weakNumber', 'hours', 'address', 'fee']);
  });

  it('does not count a building whose room is known as without an address', () => {
    expect(city.place('niji-hiroba').missingFields).not.toContain('address');
  });

  it('is gathered by the section that would know it', () => {
    const asked = missingFieldsBySection(city).find(({ section }) => section.id === 'fukushi-ka');
    expect(asked && ids(asked.places)).toContain('yamate-soudan');
  });
});

it('a record is found under every source that it leans on, wherever in it that source is named', () => {
  const plan = city.sources.find(({ id }) => id === 'plan')!;
  expect(ids(plan.citedBy)).toContain('kawabe-soudan');
  expect(city.place('niji-hiroba').citedSources.sort()).toEqual(['blog', 'city-page', 'old-page', 'plan']);
});

it('in a kind, records that can be called now come before those that cannot', () => {
  expect(ids(city.kinds.find(({ id }) => id === 'ka')!.places)).toEqual(['shiyakusho', 'fukushi-ka']);
});
