import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { placeSchema } from '../../src/schema/place.ts';
import { insertAfter, setField } from '../content/edit.ts';
import { gazetteerOf, positionField } from '../content/geocoding.ts';
import { loadContent } from '../content/load.ts';
import { contentHasProblems } from '../content/problem.ts';
import { precisions, spotsOf, type Spot } from '../content/spots.ts';
import type { Command } from '../lib/command.ts';

const precisionNames = { exact: '建物', chome: '丁目', town: '町' };

const reasons: Record<NonNullable<Spot['problem']>, string> = {
  otherCity: 'ほかの市町村の住所です',
  unknownTown: '町の名前が geo/towns.csv にありません',
  unknownChome: 'この丁目が geo/towns.csv にありません',
  unknownBuilding:
    '建物の位置が分かりません。within に、位置の分かる建物、駅、窓口・場所の名前を書いてください',
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
  const { places } = content.folders;
  const gazetteer = gazetteerOf(content);
  const positionOf = (id: string) => places.find((place) => place.id === id)?.record.position;
  const spots = places.flatMap((place) => spotsOf(place, gazetteer, positionOf));
  for (const { place, text, better } of spots) {
    if (!better) continue;
    log(`${place.file}: ${text} → ${better.lat}, ${better.lon}（${precisionNames[better.precision]}）`);
  }
  const placeable = spots.filter(({ better }) => better).length;
  if (values.write) writePositions(spots, contentDir);
  if (placeable === 0) log('新しく置ける所は、ありません。');
  else if (values.write) log(`\n${placeable} 件の位置を、ファイルに書きました。`);
  else
    log(
      `\n${placeable} 件の位置を置けます。ファイルに書くには npm run geocode -- --write を実行してください。`,
    );
  log('\n置けない所');
  for (const { place, text, position, problem } of spots) {
    if (problem && !position) log(`${place.file}: ${text}: ${reasons[problem]}`);
  }
  log(`\n${summary(spots)}`);
  return 0;
};

/** Writes each better position below its address or venue, the last of a file first, since lines move. */
function writePositions(spots: Spot[], contentDir: string): void {
  const order = Object.keys(placeSchema.shape);
  for (const { place, at, position, better } of spots.toReversed()) {
    if (!better) continue;
    const file = path.join(contentDir, place.file);
    const text = readFileSync(file, 'utf8');
    const { lat, lon, precision, source } = better;
    const changed = position
      ? setField(text, [...at.slice(0, -1), 'position'], { lat, lon, precision, source }, order)
      : insertAfter(text, at, positionField(better));
    writeFileSync(file, changed);
  }
}

/** The number of records with a position, by the most precise one that each has. */
function summary(spots: Spot[]): string {
  const placed = Map.groupBy(
    spots.filter(({ position }) => position !== undefined),
    ({ place }) => place.id,
  );
  const best = [...placed.values()].map((some) =>
    precisions.find((precision) => some.some(({ position }) => position?.precision === precision)),
  );
  const counts = precisions.map(
    (precision) => `${precisionNames[precision]} ${best.filter((one) => one === precision).length}`,
  );
  return `場所の分かる窓口・場所 ${placed.size}件（${counts.join('、')}）`;
}
