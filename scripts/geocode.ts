import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { geocodeAddress, type Gazetteer } from './content/geocoding.ts';
import { isKnown } from '../src/domain/knowledge.ts';
import type { Position } from '../src/schema/place.ts';
import type { FieldPath } from './content/document.ts';
import { loadContent, type Entry } from './content/load.ts';
import { contentHasProblems } from './content/problem.ts';
import { insertAfter } from './content/edit.ts';

/**
 * `npm run geocode`: addresses that have no position yet, and where content/geo puts them. `npm run geocode -- --write`
 * writes the positions into the records, to be read and committed like every other fact.
 */
const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const contentDir = process.env.CONTENT_DIR ?? 'content';
const content = loadContent(contentDir);
const [site, anchors, towns] = [
  content.singles['site.json'],
  content.singles['geo/anchors.csv'],
  content.singles['geo/towns.csv'],
];
if (content.problems.length > 0 || !site || !anchors || !towns) {
  console.error(contentHasProblems);
  process.exit(1);
}
const gazetteer = { city: site.record.city.name, anchors: anchors.record, towns: towns.record };

for (const place of content.folders.places) {
  for (const { at, address, position } of missing(place, gazetteer).reverse()) {
    const words = { exact: '建物', chome: '丁目', town: '町' }[position.precision];
    console.log(`${place.file}: ${address} → ${position.lat}, ${position.lon}（${words}）`);
    if (values.write) write(place.file, at, position);
  }
}

type Missing = { at: FieldPath; address: string; position: Position };

/** The addresses of a record that could be placed and are not; the last of the file last. */
function missing({ record }: Entry<'places'>, known: Gazetteer): Missing[] {
  if (record.confidential) return [];
  const addresses = [
    {
      at: ['address'],
      address: isKnown(record.address) ? record.address.value : undefined,
      has: record.position !== undefined,
    },
    ...record.venues.map(({ address, position }, index) => ({
      at: ['venues', index, 'address'],
      address,
      has: position !== undefined,
    })),
  ];
  return addresses.flatMap(({ at, address, has }) => {
    const position = address !== undefined && !has ? geocodeAddress(address, known) : undefined;
    return position && address !== undefined ? [{ at, address, position }] : [];
  });
}

function write(file: string, at: FieldPath, { lat, lon, precision, source }: Position): void {
  const whole = path.join(contentDir, file);
  const line = `position: { lat: ${lat}, lon: ${lon}, precision: ${precision}, source: ${source} }`;
  writeFileSync(whole, insertAfter(readFileSync(whole, 'utf8'), at, line));
}
