import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import {
  consultPages,
  districtDeskViews,
  leadsToAnotherNumber,
  deskViews,
} from '../../../src/data/consult.ts';
import { coverage, uncoveredDistrictCount } from '../../../src/data/coverage.ts';
import { offlineFlow } from '../../../src/data/offline-flow.ts';
import type { Outcome } from '../../../src/schema/flow.ts';

const city = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const pages = consultPages(city);
const outcome = (node: string) => city.flow.get(node) as Outcome;

describe('a visitor whom the first desk did not help', () => {
  const desks = (...ids: string[]) => ids.map((id) => ({ place: city.place(id), note: undefined }));

  it('is referred to the next desks where one of them has another number', () => {
    expect(leadsToAnotherNumber(deskViews(outcome('o-madoguchi'), city))).toBe(true);
  });

  it('is not referred to the number that was called already', () => {
    expect(leadsToAnotherNumber(desks('fukushi-ka', 'yamate-soudan'))).toBe(false);
  });
});

describe('an outcome that depends on the district', () => {
  it('contains the desk of each district', () => {
    const ids = city.districts.map(({ id }) =>
      districtDeskViews(outcome('o-madoguchi'), id, city).map(({ place }) => place.id),
    );
    expect(ids).toEqual([['kawabe-soudan'], ['yamate-soudan']]);
  });

  it('is a row of the coverage table, with the count of districts whose desk has no number', () => {
    const row = coverage(pages, city).find(({ byDistrict }) => byDistrict.length > 0)!;
    expect(row.byDistrict.map(({ id }) => id)).toEqual(['kawabe-soudan', 'yamate-soudan']);
    expect(uncoveredDistrictCount(row)).toBe(1);
  });
});

describe('the offline flow', () => {
  const { places, nodes, serving } = offlineFlow(city);

  it('contains the hours and the charge of each number', () => {
    expect(places['kakure-ie']?.call?.remarks).toEqual(['24時間', '通話料はかかりません']);
  });

  it('contains the record to call in place of a record without a number', () => {
    const { call } = city.place('yamate-soudan').referral()!;
    expect(places['yamate-soudan']?.call).toMatchObject({
      id: call.id,
      number: call.verifiedPhones[0]!.value,
    });
    expect(places['yamate-soudan']?.call?.lead).toContain(call.name);
  });

  it('contains every desk of every outcome in every district, also of an outcome that is never urgent', () => {
    const outcomes = Object.values(nodes).filter((node) => node.type === 'outcome');
    const needed = outcomes.flatMap(({ windows, atNight }) => [
      atNight,
      ...windows.map(({ place }) => place),
    ]);
    expect(serving).toEqual({ madoguchi: { kawabe: 'kawabe-soudan', yamate: 'yamate-soudan' } });
    const ofDistricts = Object.values(serving).flatMap((byDistrict) => Object.values(byDistrict));
    expect([...needed, ...ofDistricts].filter((id) => id && !(id in places))).toEqual([]);
  });
});
