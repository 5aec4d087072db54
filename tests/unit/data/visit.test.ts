import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import type { Hours } from '../../../src/schema/hours.ts';
import { callGroups, distinctSummary, sharedReferral, visitRows } from '../../../src/data/visit.ts';

const content = loadContent('tests/fixtures/city');
const city = cityDataOf(content, '2026-11-24');
const stations = content.singles['geo/stations.csv']!.record;
const hiroba = city.kinds.find(({ id }) => id === 'hiroba')!.places;

describe('the list of a kind to visit', () => {
  const { placed, unplaced } = visitRows(hiroba, stations);

  it('has the records with a position, each with its distance from the nearest station', () => {
    expect(placed.map(({ place, fromStation }) => [place.id, fromStation])).toEqual([
      ['niji-hiroba', 'つばき駅から、直線でおよそ200m'],
    ]);
  });

  it('has the other records apart', () => {
    expect(unplaced.map(({ place }) => place.id).sort()).toEqual(['hato-hiroba', 'tsuru-hiroba']);
  });

  it('has the usual hours of a record', () => {
    expect(placed[0]?.hours).toContain('9:30');
  });

  it('has no hours of the telephone', () => {
    const { hours } = hiroba.find(({ id }) => id === 'tsuru-hiroba')! as { hours: Fact<Hours> };
    const weekly = hours.value.weekly.map((row) => ({ ...row, label: '電話を受ける時間' }));
    const place = { ...hiroba[0]!, venues: [], hours: { ...hours, value: { ...hours.value, weekly } } };
    expect(visitRows([place], stations).unplaced.map((row) => row.hours)).toEqual([undefined]);
  });

  it('is in the order of the stations', () => {
    const [one] = hiroba;
    const at = (lat: number) => ({
      ...one!,
      venues: [],
      position: { lat, lon: 139.12, precision: 'exact' as const, source: ['plan'] },
    });
    const rows = visitRows([at(35.151), at(35.1)], stations).placed;
    expect(rows.map(({ fromStation }) => fromStation?.slice(0, 4))).toEqual(['つばき駅', 'やまて駅']);
  });

  it('has no summary that several records share', () => {
    const [one, two] = hiroba;
    const rows = visitRows([one!, { ...two!, summary: one!.summary }], stations);
    expect([...rows.placed, ...rows.unplaced].map(({ summary }) => summary)).toEqual([undefined, undefined]);
  });
});

describe('the number to call for the records without one', () => {
  const without = city.places.filter((place) => place.fallbackCall() !== undefined);

  it('is given once, with the count of the records for which it is', () => {
    const [one] = without;
    expect(sharedReferral([one!, one!])).toMatchObject({ call: one!.fallbackCall()!.call, count: 2 });
  });

  it('is that of each record if no two have the same', () => {
    expect(sharedReferral([without[0]!])).toBeUndefined();
  });
});

describe('a summary', () => {
  const [one, two] = hiroba;
  const of = (name: string) => ({
    ...one!,
    name: `${name}の窓口`,
    summary: `${name}に住む人の窓口です。`,
    serves: [{ ...city.districts[0]!, name }],
  });

  it('is left out where that of another record differs only by the district in its name', () => {
    const places = [of('川辺'), of('山手')];
    expect(places.map((place) => distinctSummary(place, places))).toEqual([undefined, undefined]);
  });

  it('is kept where the districts are not in the names', () => {
    const places = [
      { ...of('川辺'), name: 'あ' },
      { ...of('山手'), name: 'い' },
    ];
    expect(distinctSummary(places[0]!, places)).toBe('川辺に住む人の窓口です。');
  });

  it('is kept where no other is the same', () => {
    expect(distinctSummary(one!, [one!, two!])).toBe(one!.summary);
  });
});

describe('the groups by whom to call', () => {
  const [one] = city.places.filter((place) => place.fallbackCall()?.isListeningOnly === false);
  const own = city.places.find((place) => place.verifiedPhones.length > 0)!;

  it('have the records that share a number, and apart those with a number of their own', () => {
    const other = { ...one!, id: 'other' };
    const { alone, shared } = callGroups([one!, own, other]);
    expect(alone).toEqual([own]);
    expect(shared).toEqual([{ call: one!.fallbackCall()!.call, places: [one, other] }]);
  });

  it('have no group for a single record', () => {
    expect(callGroups([one!])).toEqual({ alone: [one], shared: [] });
  });
});
