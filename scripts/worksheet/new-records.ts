import { readFileSync } from 'node:fs';
import path from 'node:path';
import { placeSchema, type Place } from '../../src/schema/place.ts';
import { idSchema } from '../../src/schema/text.ts';
import { inline } from '../content/edit.ts';
import type { Content } from '../content/load.ts';
import { answerOf } from './answers.ts';
import type { SheetChanges } from './cell-changes.ts';
import { readConfirmation } from './confirmation.ts';
import { openDraft, staff } from './draft.ts';
import { RowProblem } from './fields/field.ts';
import { partialInWords, readPartialDay } from './fields/status.ts';
import { cleanText, readText, validate } from './fields/text.ts';
import { fieldsOf } from './fields.ts';
import { lookupsOf } from './lookups.ts';
import type { CellProblem, NewRecordCell, Row } from './table.ts';

/** The columns whose cells are read like the rows of the same label of a record. */
const fieldColumns: readonly NewRecordCell[] = [
  '電話',
  '電話の用件',
  'ファクス',
  'メール',
  'ホームページ',
  '住所',
  '受け持つ地区',
  '開いている時間',
  'だれが使えるか',
  'お金',
  '予約',
  '運営',
];

/**
 * Reads the worksheet of new records: one row for each. An empty cell is unknown where the kind expects a value. A record is
 * also added to the needs that its row names.
 * @param today `YYYY-MM-DD` in Japan
 */
export function newRecordChanges(
  rows: Row<NewRecordCell>[],
  content: Content,
  contentDir: string,
  today: string,
): SheetChanges {
  const lookups = lookupsOf(content);
  const kinds = content.singles['kinds.json']?.record.kinds ?? {};
  const needs = content.folders.needs;
  const recordNames = new Set(lookups.names.values());
  const ids = new Set(lookups.names.keys());
  const problems: CellProblem[] = [];
  const texts = new Map<string, string>();
  const lines: string[] = [];
  const rowsByFile = new Map<string, number>();

  for (const { row, cells } of rows) {
    const isExample = Object.entries(cells).every(
      ([column, cell]) => cell === '' || column === '確かめた課' || column === '種類',
    );
    if (isExample) continue;
    const read = <Value>(column: NewRecordCell, reader: (cell: string) => Value): Value | undefined => {
      try {
        if (/^[=+@\t＝＋＠]/.test(cells[column]))
          throw new RowProblem('式は書けません。値だけを書いてください');
        return reader(cells[column]);
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error;
        problems.push({ row, column, message: error.message });
        return undefined;
      }
    };
    const required = (cell: string): string => {
      if (cell === '' || answerOf(cell) !== undefined) throw new RowProblem('必ず書いてください');
      return cell;
    };
    const { day = '', problems: confirmation } = readConfirmation(row, cells, recordNames, today);
    problems.push(...confirmation);
    const id = read('ファイルの名前', (cell) => {
      const name = String(validate(idSchema, required(cell).normalize('NFKC').replace(/\.md$/, '')));
      if (ids.has(name)) throw new RowProblem(`「${name}」という名前は、もう使われています`);
      ids.add(name);
      return name;
    });
    const kind = read('種類', (cell) => {
      const found = Object.entries(kinds).find(([key, { name }]) =>
        [key, name].includes(required(cell).trim()),
      );
      if (found) return found[0];
      const listed = Object.values(kinds).map(({ name }) => name);
      throw new RowProblem(
        `「${cell}」という種類はありません。次のどれかを書いてください: ${listed.join('、')}`,
      );
    });
    const name = read('名前', (cell) => readText(required(cell)));
    const summary = read(
      'ひとこと',
      (cell) => validate(placeSchema.shape.summary, readText(required(cell))) as string,
    );
    const kana = read('読み', (cell) =>
      cell === '' || answerOf(cell) ? null : (validate(placeSchema.shape.kana, cell) as string),
    );
    const from = read('始まる日', (cell) => (cell === '' ? undefined : readPartialDay(cell)));
    const body = read('説明', (cell) => (cell === '' ? '' : readText(cell)));
    const needFiles = read('困りごと', (cell) => needsNamed(cell, kind, content));
    if (!id || !kind || !name || !summary) continue;

    const skeleton = {
      kind,
      name,
      kana: kana ?? null,
      status: { value: 'open', ...(from && { from }), source: staff, asOf: day },
      summary,
      phones: 'unknown',
      ...Object.fromEntries(lookups.expects(kind).map((field) => [field, 'unknown'])),
    };
    const parsed = placeSchema.safeParse(skeleton);
    if (!parsed.success) throw new Error(parsed.error.message);
    const draft = openDraft(skeleton);
    draft.provenance.asOf = day;
    const fields = fieldsOf(parsed.data as Place, lookups);
    for (const column of fieldColumns) {
      if (cells[column] === '') continue;
      read(column, (cell) => {
        const edit = fields.find(({ label }) => label === column)?.read(cell);
        if (edit && !edit.isUnchanged) edit.apply(draft);
      });
    }
    const order = Object.keys(placeSchema.shape);
    const yaml = Object.entries(draft.data)
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
      .map(([key, value]) => `${key}: ${inline(value)}`)
      .join('\n');
    const file = `places/${kind}/${id}.md`;
    texts.set(file, `---\n${yaml}\n---\n\n${cleanText(body || summary)}\n`);
    rowsByFile.set(file, row);
    const begins = from ? `（${partialInWords(from)}から）` : '';
    lines.push(`新しい窓口・場所: ${name}（${kinds[kind]?.name}）${begins}`);
    for (const need of needFiles ?? []) {
      const text = texts.get(need) ?? readFileSync(path.join(contentDir, need), 'utf8');
      texts.set(need, withPlace(text, id));
      lines.push(
        `  ・困りごと「${needs.find(({ file: other }) => other === need)?.record.name}」から案内します`,
      );
    }
  }
  return {
    texts: problems.length > 0 ? new Map() : texts,
    lines,
    unchanged: [],
    problems,
    rowOf: (file, field) => {
      const row = rowsByFile.get(file);
      return row === undefined ? undefined : { row, column: columnOf[field.split('.')[0] ?? ''] ?? '名前' };
    },
  };
}

const columnOf: Record<string, string> = {
  kana: '読み',
  summary: 'ひとこと',
  本文: '説明',
  status: '始まる日',
  phones: '電話',
  fax: 'ファクス',
  mail: 'メール',
  web: 'ホームページ',
  address: '住所',
  hours: '開いている時間',
  forWhom: 'だれが使えるか',
  fee: 'お金',
  reservation: '予約',
  operator: '運営',
  districts: '受け持つ地区',
};

/** The files of the needs that a cell names. @throws {RowProblem} if a name is unknown, or none is given and required */
function needsNamed(cell: string, kind: string | undefined, { folders }: Content): string[] {
  const names = cell.split(/[、，,\n]/).map((name) => name.trim());
  const isReached = folders.needs.some(({ record }) => record.kinds.includes(kind ?? ''));
  if (cell === '') {
    if (isReached) return [];
    throw new RowProblem('この種類は、どの困りごとからも案内されません。困りごとの名前を書いてください');
  }
  return names.map((name) => {
    const need = folders.needs.find(({ id, record }) => [id, record.name].includes(name));
    if (!need)
      throw new RowProblem(
        `「${name}」という困りごとはありません。検索の結果に出る、困りごとの名前を書いてください`,
      );
    return need.file;
  });
}

/** The text of a need with a record added to its places, as the last. */
function withPlace(text: string, id: string): string {
  const { places } = JSON.parse(text) as { places: string[] };
  const list = /("places"\s*:\s*\[)([^\]]*?)(\s*\])/;
  return text.replace(list, (_, start: string, items: string, end: string) => {
    const indent = /\n\s*/.exec(items)?.[0] ?? '';
    return places.length === 0
      ? `${start}"${id}"${end.trim()}`
      : `${start}${items},${indent || ' '}"${id}"${end}`;
  });
}
