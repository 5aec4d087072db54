import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import {
  consultPages,
  districtDeskViews,
  leadsToAnotherNumber,
  referringSituations,
  deskViews,
} from '../../../src/data/consult.ts';
import { coverage, uncoveredDistrictCount } from '../../../src/data/coverage.ts';
import { offlineFlow } from '../../../src/data/offline-flow.ts';
import type { Outcome } from '../../../src/schema/flow.ts';

const city = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const pages = consultPages(city);
const outcome = (node: string) => city.flow.get(node) as Outcome;

describe('a visitor whom the first window did not help', () => {
  const windows = (...ids: string[]) => ids.map((id) => ({ place: city.place(id), note: undefined }));

  it('is sent to the next ones where one of them has another number', () => {
    expect(leadsToAnotherNumber(deskViews(outcome('o-madoguchi'), city))).toBe(true);
  });

  it('is not sent in a circle to the number that was called already', () => {
    expect(leadsToAnotherNumber(windows('fukushi-ka', 'yamate-soudan'))).toBe(false);
  });
});

describe('an outcome that depends on the district', () => {
  it('joins the window of each district', () => {
    const ids = city.districts.map(({ id }) =>
      districtDeskViews(outcome('o-madoguchi'), id, city).map(({ place }) => place.id),
    );
    expect(ids).toEqual([['kawabe-soudan'], ['yamate-soudan']]);
  });

  it('is an occasion of the records of every district and of those that need none', () => {
    const found = referringSituations(pages, city);
    const words = pages.find(({ node }) => node === 'o-madoguchi')!.trail.map(({ answer }) => answer);
    for (const id of ['fukushi-ka', 'kawabe-soudan', 'yamate-soudan', 'denwa-nandemo']) {
      expect(found.get(id)).toContainEqual({ words, sensitive: false });
    }
  });

  it('is a row of the table of troubles and districts, with the districts whose window has no number', () => {
    const row = coverage(pages, city).find(({ byDistrict }) => byDistrict.length > 0)!;
    expect(row.byDistrict.map(({ id }) => id)).toEqual(['kawabe-soudan', 'yamate-soudan']);
    expect(uncoveredDistrictCount(row)).toBe(1);
  });
});

describe('without a network', () => {
  const { places, nodes, serving } = offlineFlow(city);

  it('a number carries whether it answers at all hours and who pays', () => {
    expect(places['kakure-ie']?.call?.remarks).toEqual(['24時間', '電話代はかかりません']);
  });

  it('a record without a number names the record that is called in its place', () => {
    const { call } = city.place('yamate-soudan').referral()!;
    expect(places['yamate-soudan']?.call).toMatchObject({
      id: call.id,
      number: call.verifiedPhones[0]!.value,
    });
    expect(places['yamate-soudan']?.call?.lead).toContain(call.name);
  });

  it('every window of every outcome is kept, in every district, an outcome that is never urgent included', () => {
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
