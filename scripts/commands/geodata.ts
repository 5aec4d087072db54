import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../content/load.ts';
import { contentHasProblems } from '../content/problem.ts';
import type { Command } from '../lib/command.ts';
import { addGeodata, changedFiles } from '../new-city/geo/add-geodata.ts';
import { geoReport, geoSteps } from '../new-city/geo/geo-report.ts';
import { geodataOf } from '../new-city/geo/geodata.ts';
import { readOpenFiles } from '../new-city/geo/open-files.ts';
import { writeFiles } from '../new-city/write.ts';

const usage = '使い方: npm run geodata -- [--replace] ダウンロードした資料のフォルダー';

/**
 * `npm run geodata -- FOLDER`: makes geo/ (stations, towns, postcodes, buildings, base layer), its sources and the bounds
 * of the content from downloaded open files; `new-city -- --geo FOLDER` does the same for a new city. Tables that have rows
 * are replaced only with `--replace`; readings and rivers in them are kept, and tables without a file stay. Exits with 2 for wrong use, with 1 if a file is missing or wrong; nothing is then
 * written.
 */
export const makeGeodata: Command = (args, { contentDir, day, log, error }) => {
  const { values, positionals } = parseArgs({
    args,
    options: { replace: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    error(usage);
    return 2;
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    error(`${folder} というフォルダーがありません。\n${usage}`);
    return 2;
  }
  const { singles, problems } = loadContent(contentDir);
  const site = singles['site.json']?.record;
  if (problems.length > 0 || !site) {
    error(contentHasProblems);
    return 1;
  }
  const rows = (
    ['geo/towns.csv', 'geo/stations.csv', 'geo/postcodes.csv', 'geo/anchors.csv'] as const
  ).filter((file) => (singles[file]?.record ?? []).length > 0);
  if (rows.length > 0 && !values.replace) {
    error(`${rows.join('、')} には、もう行があります。作り直すときは --replace を付けてください。`);
    return 2;
  }
  const geodata = geodataOf(readOpenFiles(folder), site.city, {
    stations: singles['geo/stations.csv']?.record ?? [],
    towns: singles['geo/towns.csv']?.record ?? [],
    features: singles['geo/base-layer.geojson']?.record.features ?? [],
  });
  if ('problems' in geodata) {
    error(geodata.problems.join('\n'));
    return 1;
  }
  const files = new Map(
    changedFiles
      .map((file) => [file, path.join(contentDir, file)] as const)
      .filter(([, file]) => existsSync(file))
      .map(([file, at]) => [file, readFileSync(at, 'utf8')]),
  );
  addGeodata(files, geodata, day);
  writeFiles(contentDir, files);
  log([...geoReport(geodata), '', '次にすること:'].join('\n'));
  log(
    geoSteps(geodata)
      .map((step, at) => `${at + 1}. ${step}`)
      .join('\n'),
  );
  return 0;
};
