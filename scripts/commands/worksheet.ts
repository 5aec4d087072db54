import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CityData, PlaceView } from '../../src/data/views.ts';
import { findProblems } from '../check/index.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent, type Content } from '../content/load.ts';
import { contentHasProblems } from '../content/problem.ts';
import type { Command } from '../lib/command.ts';
import { sectionOf } from '../report/facts.ts';
import { fieldsOf } from '../worksheet/fields.ts';
import { reasonFor } from '../worksheet/reasons.ts';
import { recordColumns, townColumns, writeWorksheet } from '../worksheet/table.ts';

/**
 * `npm run worksheet`: writes worksheets for Excel with the fields that are unknown, old or from secondary sources, one
 * file for each responsible section in the folder `worksheets` (`-- --out FOLDER`). `-- --section NAME` writes only
 * sections whose name begins so, `-- --towns` only the table of towns and districts. `npm run import` reads them back.
 * Exits with 1 if the content has a problem, with 2 if no section has that name.
 */
export const writeWorksheets: Command = (args, { contentDir, day, log, error }) => {
  const { values } = parseArgs({
    args,
    options: {
      section: { type: 'string' },
      towns: { type: 'boolean' },
      out: { type: 'string', default: 'worksheets' },
    },
  });
  const content = loadContent(contentDir);
  if (findProblems(content, day).length > 0) {
    error(contentHasProblems);
    return 1;
  }
  const city = cityDataOf(content, day);
  const write = (name: string, table: string) => {
    mkdirSync(values.out, { recursive: true });
    const file = path.join(values.out, `${name.replaceAll(/[\\/:*?"<>|\s]/g, '_')}.csv`);
    writeFileSync(file, table);
    log(`${file}（${table.trimEnd().split('\r\n').length - 1} 行）`);
  };

  if (values.towns) {
    write('町と地区', writeWorksheet(townColumns, townRows(city, content)));
    return 0;
  }
  const sections = Map.groupBy(city.places, (place) => sectionOf(place, city).name);
  const chosen = [...sections].filter(([section]) => !values.section || section.startsWith(values.section));
  if (chosen.length === 0) {
    error(`「${values.section}」という課の表はありません。次のどれかを書いてください:`);
    error([...sections.keys()].join('\n'));
    return 2;
  }
  for (const [section, places] of chosen) {
    const rows = places.flatMap((place) => recordRows(place, city));
    write(section, writeWorksheet(recordColumns, rows));
  }
  return 0;
};

function recordRows(place: PlaceView, city: CityData) {
  if (place.life.state === 'ended') return [];
  return fieldsOf(place).flatMap((field) => {
    const reason = reasonFor(field, place);
    if (!reason) return [];
    return [
      {
        窓口: place.id,
        名前: place.name,
        項目: field.label,
        今の値: field.now,
        今の資料: sourceOf(field.fact, city),
        理由: reason,
        新しい値: '',
        書き方: field.help,
        確かめた人: '',
        確かめた日: '',
      },
    ];
  });
}

function sourceOf(fact: unknown, city: CityData): string {
  const [id = ''] = (fact as { source?: string[] } | undefined)?.source ?? [];
  return city.sources.find((source) => source.id === id)?.title ?? '';
}

function townRows({ towns, districts }: CityData, content: Content) {
  const named = (content.singles['geo/towns.csv']?.record ?? []).map(({ town, chome, kana }) => ({
    town: chome ? `${town}${chome}丁目` : town,
    kana,
  }));
  return named.map(({ town, kana }) => ({
    町: town,
    読み: kana,
    今の地区: towns
      .filter((row) => row.town === town)
      .map((row) => districts.find(({ id }) => id === row.district)?.name ?? row.district)
      .join('・'),
    新しい地区: '',
    書き方: `${districts.map(({ name }) => name).join(' / ')} のどれか。分かれる町は「・」でつなぐ`,
    確かめた人: '',
    確かめた日: '',
  }));
}
