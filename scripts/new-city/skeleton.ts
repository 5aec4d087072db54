import { readFileSync } from 'node:fs';
import path from 'node:path';
import { citedSources } from '../../src/domain/citations.ts';
import type { Place } from '../../src/schema/place.ts';
import type { Content } from '../content/load.ts';
import { cityHallKind, cityHallRecord } from './city-hall.ts';
import { cityHall, siteName, type NewCity } from './city.ts';
import { localTo } from './first-city.ts';
import { firstRecordsFile, firstRecordsSheet } from './first-records.ts';
import { firstFlow, type NightLine } from './first-flow.ts';
import { kindsForAll } from './kinds.ts';
import { isNationwide, lineText, nationwideLines } from './nationwide.ts';
import { pageForAll } from './pages.ts';
import {
  crisisForAll,
  emergencyForAll,
  inNoNeed,
  needForAll,
  retiredForAll,
  termsForAll,
} from './vocabulary.ts';

/** The initial content of a city: file → text, and the ids of the nationwide lines in it. */
export type Skeleton = { files: Map<string, string>; lines: string[] };

/** No record is left for `lastResort`: the number of the city hall must be given. */
export class NoLastResort extends Error {}

/** The bounds of Japan, until they are read from the boundary of the city or entered by staff. */
const japan = { south: 24, west: 122, north: 46, east: 146 };

/**
 * Creates the content of another city from that of the first: nationwide lines, kinds, needs, rules for plain Japanese
 * and text pages. Texts that name the first city, and claims that only its sources support, are left out.
 * @param model the content of the first city, without problems
 * @param day `YYYY-MM-DD` in Japan, the date of new values
 * @param modelDir the folder of `model`, whose guide and pages are copied
 * @throws {NoLastResort} if the city has no `phone` and the line that listens at all hours is left out
 */
export function skeletonOf(model: Content, city: NewCity, day: string, modelDir = 'content'): Skeleton {
  const single = <Name extends keyof Content['singles']>(file: Name) =>
    model.singles[file]!.record as NonNullable<Content['singles'][Name]>['record'];
  const own = single('site.json');
  const isTaken = ({ id }: { id: string }) => isNationwide(id, city.code.slice(0, 2));
  const { places } = model.folders;
  const leftOut = places.filter((place) => !isTaken(place)).map(({ record }) => record.name);
  const isLocal = localTo(own, leftOut);
  const isLocalPhrase = localTo(own, [...leftOut, ...localities(model)]);

  const kinds = kindsForAll(single('kinds.json'));
  const lines = nationwideLines(places.filter(isTaken), kinds, isLocal);
  const taken = new Set(lines.map(({ id }) => id));
  const emergency = emergencyForAll(single('emergency.json'), taken, isLocal);
  const urgent = emergency.urgent.map(({ place }) => place);
  const hotline = single('emergency.json').listeningLine;
  const night: NightLine | undefined = lines.find(({ id }) => id === hotline);
  const lastResort = city.phone ? cityHall : night?.id;
  if (lastResort === undefined) throw new NoLastResort(hotline ?? undefined);
  const cited = new Set([...citedSources(lines.map(({ record }) => record)), 'city-staff']);

  const site = {
    ...own,
    name: siteName(city),
    tagline: own.tagline.replaceAll(own.city.name, city.name),
    city: { name: city.name, code: city.code, prefecture: city.prefecture },
    operator: null,
    official: false,
    reportMail: null,
    repository: null,
    exitUrl: null,
    lastResort,
    anyTroubleLine: null,
    bounds: japan,
    notice: null,
  };
  const known = { places: taken, kinds: new Set(Object.keys(kinds.kinds)) };
  const crisis = crisisForAll(single('crisis.json'), known, urgent, hotline, isLocalPhrase);
  const atAllHours = new Set(lines.filter(({ record }) => answersAlways(record)).map(({ id }) => id));
  const needs = model.folders.needs.flatMap(({ file, record }) => {
    const need = needForAll(record, known, crisis, atAllHours, isLocalPhrase);
    return need ? [{ file, need }] : [];
  });
  const records = [
    ...lines.map(({ id, record: { kind } }) => ({ id, kind })),
    ...(city.phone ? [{ id: cityHall, kind: cityHallKind }] : []),
  ];
  const tables: Record<string, unknown> = {
    'site.json': site,
    'kinds.json': kinds,
    'districts.json': { areas: [], unit: '', source: [] },
    'sources.json': Object.fromEntries(
      Object.entries(single('sources.json')).filter(([id]) => cited.has(id)),
    ),
    'emergency.json': emergency,
    'crisis.json': crisis,
    'no-need.json': inNoNeed(
      records,
      needs.map(({ need }) => need),
    ),
    'terms.json': termsForAll(single('terms.json'), isLocal),
    'plain-words.json': single('plain-words.json'),
    'retired-numbers.json': retiredForAll(single('retired-numbers.json'), isLocal),
    'geo/base-layer.geojson': { type: 'FeatureCollection', source: [], features: [] },
    ...firstFlow(city, night, day),
  };
  const files = new Map([
    ['README.md', readFileSync(path.join(modelDir, 'README.md'), 'utf8')],
    ['towns.csv', 'town,district,source,asOf\n'],
    ['geo/stations.csv', 'name,kana,lat,lon,source\n'],
    ['geo/towns.csv', 'town,chome,kana,lat,lon,source\n'],
    ['geo/anchors.csv', 'name,address,lat,lon,source\n'],
    ['geo/postcodes.csv', 'postcode,town,source\n'],
    [firstRecordsFile, firstRecordsSheet(kinds)],
    ...Object.entries(tables).map(([file, value]) => [file, jsonText(value)] as const),
    ...needs.map(({ file, need }) => [file, jsonText(need)] as const),
    ...lines.map((line) => [`places/denwa/${line.id}.md`, lineText(line)] as const),
    ...model.folders.pages.map((page) => [page.file, pageForAll(page, own, city, day, modelDir)] as const),
  ]);
  if (city.phone) files.set(`places/section/${cityHall}.md`, cityHallRecord(city, day));
  return { files, lines: [...taken] };
}

/** The names of the first city's districts, towns and stations. */
const localities = ({ singles }: Content): string[] => [
  ...(singles['districts.json']?.record.areas ?? []).flatMap(({ name, districts }) => [
    name,
    ...districts.map((district) => district.name),
  ]),
  ...(singles['geo/towns.csv']?.record ?? []).map(({ town }) => town),
  ...(singles['geo/stations.csv']?.record ?? []).map(({ name }) => name),
];

const answersAlways = ({ phones }: Place): boolean =>
  Array.isArray(phones) && phones.some(({ always }) => always);

/** The text of a JSON file of the content. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
