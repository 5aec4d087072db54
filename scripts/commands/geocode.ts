import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isKnown } from '../../src/domain/knowledge.ts';
import { placeSchema, type Position } from '../../src/schema/place.ts';
import type { FieldPath } from '../content/document.ts';
import { insertAfter, setField } from '../content/edit.ts';
import {
  gazetteerOf,
  geocodeAddress,
  geocodeBuilding,
  positionField,
  type Geocoded,
  type GeocodingProblem,
} from '../content/geocoding.ts';
import { loadContent, type Content, type Entry } from '../content/load.ts';
import { contentHasProblems } from '../content/problem.ts';
import type { Command } from '../lib/command.ts';

const precisionNames = { exact: '建物', chome: '丁目', town: '町' } as const;
const ranks = Object.keys(precisionNames);

const reasons: Record<GeocodingProblem | 'noAddress', string> = {
  otherCity: 'ほかの市町村の住所です',
  unknownTown: '町の名前が geo/towns.csv にありません',
  unknownChome: 'この丁目が geo/towns.csv にありません',
  unknownBuilding: '建物の位置が分かりません。within に、位置の分かる建物、駅、記録の名前を書いてください',
  noAddress: '住所も within もない会場です',
};

/**
 * `npm run geocode`: prints the addresses and venues that content/geo places, or places more precisely than the record
 * has it; then those that it cannot place, with the reason; then the number of placed records by precision.
 * `-- --write` writes the positions into the records, to be read and committed like every other fact. Exits with 1 if
 * the content has a problem.
 */
export const geocodeContent: Command = (args, { contentDir, log, error }) => {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean' } } });
  const content = loadContent(contentDir);
  if (content.problems.length > 0) {
    error(contentHasProblems);
    return 1;
  }
  const spots = content.folders.places.flatMap((place) => spotsOf(place, content));
  for (const { place, text, geocoded, isBetter } of spots) {
    if (!isBetter || !('position' in geocoded)) continue;
    const { lat, lon, precision } = geocoded.position;
    log(`${place.file}: ${text} → ${lat}, ${lon}（${precisionNames[precision]}）`);
  }
  if (values.write) writePositions(spots, contentDir);
  const unplaced = spots.filter(({ geocoded, has }) => 'problem' in geocoded && !has);
  if (unplaced.length > 0) log('\n置けない所');
  for (const { place, text, geocoded } of unplaced) {
    if ('problem' in geocoded) log(`${place.file}: ${text}: ${reasons[geocoded.problem]}`);
  }
  log(`\n${summary(spots)}`);
  return 0;
};

/** The address or a venue of a record, with its position now (`has`) and by content/geo. */
type Spot = {
  place: Entry<'places'>;
  at: FieldPath;
  text: string;
  has: Position | undefined;
  geocoded: Geocoded | { problem: 'noAddress' };
  /** Whether content/geo gives a position where the record has none, or a less precise one. */
  isBetter: boolean;
};

function spotsOf(place: Entry<'places'>, content: Content): Spot[] {
  const { record } = place;
  if (record.confidential) return [];
  const gazetteer = gazetteerOf(content);
  const positionOf = (id: string) => content.folders.places.find((other) => other.id === id)?.record.position;
  const spot = (at: FieldPath, text: string, has: Position | undefined, geocoded: Spot['geocoded']) => ({
    place,
    at,
    text,
    has,
    geocoded,
    isBetter:
      'position' in geocoded &&
      (!has || ranks.indexOf(geocoded.position.precision) < ranks.indexOf(has.precision)),
  });
  const own = isKnown(record.address)
    ? [
        spot(
          ['address'],
          record.address.value,
          record.position,
          geocodeAddress(record.address.value, gazetteer),
        ),
      ]
    : [];
  const venues = record.venues.flatMap(({ value, address, within, position }, index) => {
    // A venue without an address of its own is a part of the address of the record.
    if (address === undefined && within === undefined && own.length > 0) return [];
    const geocoded = [
      ...(within === undefined ? [] : [geocodeBuilding(within, gazetteer, positionOf)]),
      ...(address === undefined ? [] : [geocodeAddress(address, gazetteer)]),
    ];
    const best =
      geocoded.find((one) => 'position' in one) ?? geocoded[0] ?? ({ problem: 'noAddress' } as const);
    const key = within === undefined ? 'address' : 'within';
    return [spot(['venues', index, key], address ?? value, position, best)];
  });
  return [...own, ...venues];
}

/** Writes each better position below its address or venue, the last of a file first, since lines move. */
function writePositions(spots: Spot[], contentDir: string): void {
  const order = Object.keys(placeSchema.shape);
  for (const { place, at, has, geocoded, isBetter } of spots.toReversed()) {
    if (!isBetter || !('position' in geocoded)) continue;
    const file = path.join(contentDir, place.file);
    const text = readFileSync(file, 'utf8');
    const { lat, lon, precision, source } = geocoded.position;
    const changed = has
      ? setField(text, [...at.slice(0, -1), 'position'], { lat, lon, precision, source }, order)
      : insertAfter(text, at, positionField(geocoded.position));
    writeFileSync(file, changed);
  }
}

/** The number of records with a position, by the most precise one that each has. */
function summary(spots: Spot[]): string {
  const bestOf = new Map<string, number>();
  for (const { place, has } of spots) {
    if (!has) continue;
    bestOf.set(place.id, Math.min(bestOf.get(place.id) ?? ranks.length, ranks.indexOf(has.precision)));
  }
  const counts = Object.values(precisionNames).map(
    (name, rank) => `${name} ${[...bestOf.values()].filter((best) => best === rank).length}`,
  );
  return `場所の分かる記録 ${bestOf.size}件（${counts.join('、')}）`;
}
