import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../../scripts/content/city-data.ts';
import { loadContent } from '../../../../scripts/content/load.ts';
import { needsData, placeTexts } from '../../../../src/data/search-needs.ts';
import { listedPlaces, searchNames } from '../../../../src/data/search.ts';
import { answer } from '../../../../src/domain/search/answer.ts';
import { needsFinder } from '../../../../src/domain/search/needs.ts';
import { searchIndex } from '../../../../src/domain/search/record.ts';

const content = loadContent('tests/fixtures/city');
const city = cityDataOf(content, '2026-11-24');
const names = searchNames(city, {
  stations: content.singles['geo/stations.csv']!.record,
  towns: content.singles['geo/towns.csv']!.record,
});
const index = searchIndex(listedPlaces(city), names);
const needs = content.folders.needs;
const nearNeeds = needsFinder(needsData(needs, placeTexts(city), 100_000));
const answerTo = (query: string) => answer(index, names.sections, nearNeeds, query);

describe('the nearest needs of a query', () => {
  it('are found by phrases that differ from it', () => {
    expect(nearNeeds.near('家賃がもう払えない')[0]?.need.id).toBe('okane');
    expect(nearNeeds.near('母の物忘れがひどい')[0]?.need.id).toBe('mono-wasure');
  });

  it('begin with the need whose name it is', () => {
    expect(nearNeeds.near('家族の世話につかれた')[0]).toMatchObject({ need: { id: 'kaigo' }, likeness: 1 });
  });

  it('are none for a query that shares nothing with any phrase', () => {
    expect(nearNeeds.near('ゑゑゑ')).toEqual([]);
  });
});

describe('the answer to a query', () => {
  it('is the records of a need, whose name stands above them', () => {
    const { groups, isName } = answerTo('家賃がもう払えない');
    expect(groups[0]).toMatchObject({ need: { id: 'okane' }, isGuess: false });
    expect(groups[0]!.records[0]).toBe('fukushi-ka');
    expect(isName).toBe(false);
  });

  it('is names alone while no needs are loaded', () => {
    const given = answer(index, names.sections, undefined, '川辺相談センター');
    expect(given.groups.map(({ need }) => need)).toEqual([undefined]);
    expect(given.groups[0]!.records[0]).toBe('kawabe-soudan');
    expect(given.nearest).toEqual([]);
  });

  it('is a name where names explain the query', () => {
    expect(answerTo('川辺相談センター').isName).toBe(true);
    expect(answerTo('にじ広場').groups[0]).toMatchObject({ need: undefined, records: ['niji-hiroba'] });
  });

  it('offers no need without a name', () => {
    expect(answerTo('親子で過ごす').nearest.every(({ name }) => name !== '')).toBe(true);
  });

  const near = (needs: { id: string; places: string[]; likeness: number; name?: string }[]) => ({
    needs: [],
    near: () =>
      needs.map(({ id, places, likeness, name = id }) => ({
        need: { id, name, places, kinds: [] },
        likeness,
      })),
  });
  const placesOf = (finder: ReturnType<typeof near>) =>
    answer(index, names.sections, finder, 'ゑゑ').groups.map(({ records }) => records);

  it('begins, within a need, with the record that the query describes', () => {
    const need = { id: 'need', places: ['fukushi-ka', 'kawabe-soudan'], likeness: 0.5 };
    const described = { id: 'kawabe-soudan', name: '', places: ['kawabe-soudan'], likeness: 0.4 };
    expect(placesOf(near([need]))[0]).toEqual(['fukushi-ka', 'kawabe-soudan']);
    expect(placesOf(near([need, described]))[0]).toEqual(['kawabe-soudan', 'fukushi-ka']);
  });

  it('is two needs with two records each, or three with one each where the nearest is uncertain', () => {
    const needs = (likeness: number) =>
      near(['a', 'b', 'c'].map((id) => ({ id, places: [`${id}1`, `${id}2`, `${id}3`], likeness })));
    expect(placesOf(needs(0.5))).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
    ]);
    expect(placesOf(needs(0.1))).toEqual([['a1'], ['b1'], ['c1']]);
  });

  it('is nothing for an empty query', () => {
    expect(answerTo('  ')).toEqual({ groups: [], nearest: [], isName: false, isApproximate: false });
  });
});

describe('a kind with a record in each district', () => {
  const records = ['east', 'west'].flatMap((district) => [
    {
      id: `care-${district}`,
      kind: 'care',
      localities: [district],
      fields: [
        [10, `${district}かいごせんたあ`],
        [6, '介護相談所'],
        [6, district],
      ] as [number, string][],
    },
  ]);
  const others = [
    'desk',
    'hall',
    'shop',
    'park',
    'pool',
    'library',
    'lake',
    'hill',
    'gate',
    'farm',
    'yard',
    'dock',
  ].map((id) => ({
    id,
    kind: 'other',
    localities: id === 'park' ? ['坂上町'] : [],
    fields: [[10, `${id}の窓口`], ...(id === 'park' ? [[6, '坂上町']] : [])] as [number, string][],
  }));
  const withDistricts = { records: [...records, ...others] };
  const groupsOf = (query: string) => answer(withDistricts, { care: 'desk' }, undefined, query).groups;

  it('is asked at its section where the query names a town of unknown district', () => {
    for (const query of ['介護相談所 坂下町', '坂下町の介護相談所', '坂上町 介護相談所']) {
      expect(groupsOf(query)[0], query).toMatchObject({ records: ['desk'], kinds: ['care'] });
    }
  });

  it('is its record where the query names the district', () => {
    expect(groupsOf('west 介護相談所')[0]!.records[0]).toBe('care-west');
  });

  it('is all its records where the query names nothing else', () => {
    expect(groupsOf('介護相談所')[0]!.records.sort()).toEqual(['care-east', 'care-west']);
  });
});
