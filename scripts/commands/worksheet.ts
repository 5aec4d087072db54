import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CityData, PlaceView } from '../../src/data/views.ts';
import type { Place } from '../../src/schema/place.ts';
import { findProblems } from '../check/index.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent, type Content } from '../content/load.ts';
import { contentHasProblems } from '../content/problem.ts';
import type { AsyncCommand } from '../lib/command.ts';
import { sectionOf } from '../report/facts.ts';
import { rowSignature } from '../worksheet/cell-changes.ts';
import { fieldsOf, type Field, type Lookups } from '../worksheet/fields.ts';
import { lookupsOf } from '../worksheet/lookups.ts';
import { reasonFor } from '../worksheet/reasons.ts';
import { isFilledSheet } from '../worksheet/sheet-file.ts';
import {
  filledColumnsOf,
  newRecordColumns,
  recordColumns,
  townColumns,
  writeWorksheet,
} from '../worksheet/table.ts';
import { districtsInWords } from '../worksheet/towns.ts';
import { writeWorkbook } from '../worksheet/workbook.ts';

type SheetRow = {
  cells: Record<string, string>;
  choices?: { column: string; words: readonly string[]; isClosed: boolean }[];
};
type Table = { name: string; columns: readonly string[]; rows: SheetRow[] };

/** Columns that only the import reads, hidden in .xlsx. */
const hiddenColumns = new Set(['照合']);
/** Empty rows of the worksheet of new records. */
const newRows = 30;

/**
 * `npm run worksheet`: writes worksheets for Excel (.xlsx, with `-- --csv` CSV) with the fields that are unknown, old or from
 * secondary sources, one file for each responsible section in the folder `worksheets` (`-- --out FOLDER`). `-- --all` writes
 * all fields, `-- --section NAME` only sections whose name begins so, `-- --towns` only the table of towns and districts,
 * `-- --new` an empty table for new records. A file that somebody has filled in is never overwritten. `npm run import` reads
 * them back. Exits with 1 if the content has a problem or a file was kept, with 2 if no section has that name.
 */
export const writeWorksheets: AsyncCommand = async (args, { contentDir, day, log, error }) => {
  const { values } = parseArgs({
    args,
    options: {
      section: { type: 'string' },
      towns: { type: 'boolean' },
      new: { type: 'boolean' },
      all: { type: 'boolean' },
      csv: { type: 'boolean' },
      out: { type: 'string', default: 'worksheets' },
    },
  });
  const content = loadContent(contentDir);
  if (findProblems(content, day).length > 0) {
    error(contentHasProblems);
    return 1;
  }
  const city = cityDataOf(content, day);
  const lookups = lookupsOf(content);
  let status = 0;
  const write = async ({ name, columns, rows }: Table) => {
    mkdirSync(values.out, { recursive: true });
    const extension = values.csv ? 'csv' : 'xlsx';
    const file = path.join(values.out, `${name.replaceAll(/[\\/:*?"<>|\s]/g, '_')}.${extension}`);
    if (existsSync(file) && (await isFilledSheet(file))) {
      error(
        `${file} には記入があるので、書きかえません。名前を変えるか、--out でほかのフォルダーを指定してください。`,
      );
      status = 1;
      return;
    }
    writeFileSync(file, values.csv ? csvOf(columns, rows) : await workbookOf(columns, rows));
    log(`${file}（${rows.length} 行）`);
  };

  if (values.towns) {
    await write({ name: '町と地区', columns: townColumns, rows: townRows(city, content) });
    return status;
  }
  if (values.new) {
    await write({ name: '新しい窓口', columns: newRecordColumns, rows: emptyRows(content) });
    return status;
  }
  const sections = Map.groupBy(city.places, (place) => sectionOf(place, city).name);
  const chosen = [...sections].filter(([section]) => !values.section || section.startsWith(values.section));
  if (chosen.length === 0) {
    error(`「${values.section}」という課の表はありません。次のどれかを書いてください:`);
    error([...sections.keys()].join('\n'));
    return 2;
  }
  const records = new Map(content.folders.places.map(({ id, record }) => [id, record]));
  for (const [section, places] of chosen) {
    const rows = places.flatMap((place) =>
      recordRows(place, records.get(place.id), section, city, lookups, values.all === true),
    );
    await write({ name: section, columns: recordColumns, rows });
  }
  return status;
};

function csvOf(columns: readonly string[], rows: SheetRow[]): string {
  return writeWorksheet(
    columns,
    rows.map(({ cells }) => cells),
  );
}

function workbookOf(columns: readonly string[], rows: SheetRow[]): Promise<Uint8Array> {
  const sheetRows = rows.map(({ cells, choices = [] }) => ({
    cells: columns.map((column) => cells[column] ?? ''),
    choices: new Map(choices.map(({ column, ...choice }) => [columns.indexOf(column), choice])),
  }));
  return writeWorkbook(columns, filledColumnsOf(columns), sheetRows, hiddenColumns);
}

function recordRows(
  place: PlaceView,
  record: Place | undefined,
  section: string,
  city: CityData,
  lookups: Lookups,
  isAll: boolean,
): SheetRow[] {
  if (place.life.state === 'ended' || !record) return [];
  // The view has the hours of another record where the record itself has none.
  return fieldsOf(record, lookups).flatMap((field) => {
    const reason = field.key === 'hours' && record.hoursOf ? undefined : reasonFor(field, place);
    if (!reason && !isAll) return [];
    const cells = {
      窓口: place.id,
      名前: place.name,
      項目: field.label,
      今の値: field.now,
      今の資料: sourceOf(field.fact, city),
      理由: reason ?? '',
      新しい値: '',
      書き方: field.help,
      確かめた課: section,
      確かめた日: '',
      照合: '',
    };
    return [{ cells: { ...cells, 照合: rowSignature(cells) }, choices: choicesOf(field) }];
  });
}

const choicesOf = ({ choices, isClosed }: Field) =>
  choices.length > 0 ? [{ column: '新しい値', words: choices, isClosed: isClosed === true }] : [];

function sourceOf(fact: unknown, city: CityData): string {
  const [id = ''] = (fact as { source?: string[] } | undefined)?.source ?? [];
  return city.sources.find((source) => source.id === id)?.title ?? '';
}

function townRows({ districts }: CityData, content: Content): SheetRow[] {
  const named = (content.singles['geo/towns.csv']?.record ?? []).map(({ town, chome, kana }) => ({
    town: chome ? `${town}${chome}丁目` : town,
    kana,
  }));
  const help = `${districts.map(({ name }) => name).join(' / ')} のどれか。分かれる町は「・」でつなぐ`;
  return named.map(({ town, kana }) => {
    const now = districtsInWords(town, content);
    const words = [...(now === '' ? [] : ['今のまま']), ...districts.map(({ name }) => name)];
    return {
      cells: {
        町: town,
        読み: kana,
        今の地区: now,
        新しい地区: '',
        書き方: help,
        確かめた課: '',
        確かめた日: '',
      },
      choices: [{ column: '新しい地区', words, isClosed: false }],
    };
  });
}

function emptyRows({ singles }: Content): SheetRow[] {
  const kinds = Object.values(singles['kinds.json']?.record.kinds ?? {}).map(({ name }) => name);
  const empty = Object.fromEntries(newRecordColumns.map((column) => [column, '']));
  return Array.from({ length: newRows }, () => ({
    cells: empty,
    choices: [{ column: '種類', words: kinds, isClosed: true }],
  }));
}
