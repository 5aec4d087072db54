import { readFileSync } from 'node:fs';
import { citedSources } from '../../src/domain/citations.ts';
import type { Content } from '../content/load.ts';
import { cityHallRecord } from './city-hall.ts';
import { cityHall, siteName, type NewCity } from './city.ts';
import { localTo } from './first-city.ts';
import { firstFlow, type NightLine } from './first-flow.ts';
import { kindsForAll } from './kinds.ts';
import { isNationwide, lineText, nationwideLines } from './nationwide.ts';
import { pageForAll } from './pages.ts';
import { crisisForAll, emergencyForAll, retiredForAll, termsForAll, wordsForAll } from './vocabulary.ts';

/** The content to begin a city with: file → text, and the lines of the whole country that it holds. */
export type Skeleton = { files: Map<string, string>; lines: string[] };

/** No number is left to which somebody may be sent in the last resort: the city hall's has to be given. */
export class NoLastResort extends Error {}

/** The islands of Japan from end to end, until somebody writes down where the city lies. */
const japan = { south: 24, west: 122, north: 46, east: 146 };

/**
 * What another city takes along from the content of the first: lines of the whole country, kinds, words, rules for plain
 * Japanese and text pages. Whatever names the first city, and whatever only its sources say, stays behind.
 * @param day `YYYY-MM-DD` in Japan, the day of what is written new
 * @throws NoLastResort
 */
export function skeletonOf(model: Content, city: NewCity, day: string): Skeleton {
  const single = <Name extends keyof Content['singles']>(file: Name) =>
    model.singles[file]!.record as NonNullable<Content['singles'][Name]>['record'];
  const own = single('site.json');
  const isTrueThere = ({ id }: { id: string }) => isNationwide(id, city.code.slice(0, 2));
  const { places } = model.folders;
  const leftBehind = places.filter((place) => !isTrueThere(place)).map(({ record }) => record.name);
  const isLocal = localTo(own, leftBehind);

  const kinds = kindsForAll(single('kinds.json'));
  const lines = nationwideLines(places.filter(isTrueThere), kinds, isLocal);
  const taken = new Set(lines.map(({ id }) => id));
  const emergency = emergencyForAll(single('emergency.json'), taken, isLocal);
  const urgent = emergency.urgent.map(({ place }) => place);
  const hotline = single('emergency.json').listeningLine!;
  const night: NightLine | undefined = lines.find(({ id }) => id === hotline);
  const lastResort = city.phone ? cityHall : night?.id;
  if (lastResort === undefined) throw new NoLastResort(hotline);
  const cited = new Set([...citedSources(lines.map(({ record }) => record)), 'city-staff']);

  const site = {
    ...own,
    name: siteName(city),
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
  const tables: Record<string, unknown> = {
    'site.json': site,
    'kinds.json': kinds,
    'districts.json': { areas: [], unit: '', source: [] },
    'sources.json': Object.fromEntries(
      Object.entries(single('sources.json')).filter(([id]) => cited.has(id)),
    ),
    'emergency.json': emergency,
    'crisis.json': crisisForAll(single('crisis.json'), known, urgent, hotline),
    'words.json': wordsForAll(single('words.json'), known, isLocal),
    'terms.json': termsForAll(single('terms.json'), isLocal),
    'plain-words.json': single('plain-words.json'),
    'retired-numbers.json': retiredForAll(single('retired-numbers.json'), isLocal),
    'geo/base-layer.geojson': { type: 'FeatureCollection', source: [], features: [] },
    ...firstFlow(city, night, day),
  };
  const files = new Map([
    ['README.md', readFileSync('content/README.md', 'utf8')],
    ['towns.csv', 'town,district,source,asOf\n'],
    ['geo/stations.csv', 'name,kana,lat,lon,source\n'],
    ['geo/towns.csv', 'town,chome,kana,lat,lon,source\n'],
    ['geo/anchors.csv', 'name,address,lat,lon,source\n'],
    ['geo/postcodes.csv', 'postcode,town,source\n'],
    ...Object.entries(tables).map(([file, value]) => [file, jsonText(value)] as const),
    ...lines.map((line) => [`places/denwa/${line.id}.md`, lineText(line)] as const),
    ...model.folders.pages.map((page) => [page.file, pageForAll(page, own, city, day)] as const),
  ]);
  if (city.phone) files.set(`places/section/${cityHall}.md`, cityHallRecord(city, day));
  return { files, lines: [...taken] };
}

/** How a table is written. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
