import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isUnknown } from '../../src/domain/knowledge.ts';
import type { Content, Entry } from '../content/load.ts';
import { answerOf } from './answers.ts';
import { readConfirmation } from './confirmation.ts';
import { openDraft, textOfDraft } from './draft.ts';
import { RowProblem, type Edit } from './fields/field.ts';
import { fieldsOf, type Field, type Lookups } from './fields.ts';
import { lookupsOf } from './lookups.ts';
import { foldCell, signatureOf } from './signature.ts';
import { recordColumns, type CellProblem, type RecordCell, type Row } from './table.ts';

/** What a worksheet does to the content, before any file is written. */
export type SheetChanges = {
  /** New text of each changed file, by its name in the content folder. */
  texts: Map<string, string>;
  /** The changes in words. */
  lines: string[];
  /** Rows that change nothing, in words. */
  unchanged: string[];
  problems: CellProblem[];
  /** The row from which a problem of a field of a file comes. */
  rowOf: (file: string, field: string) => { row: number; column: string } | undefined;
};

/** The cells of a row that staff do not change, of which `照合` is the signature. */
const fixedColumns = recordColumns.filter(
  (column) => !['新しい値', '確かめた課', '確かめた日', '照合'].includes(column),
);

/** The signature of a row. */
export const rowSignature = (cells: Record<RecordCell, string>): string =>
  signatureOf(fixedColumns.map((column) => cells[column]));

type FilledRow = { row: number; field: Field; index: number; cell: string; day: string };

/**
 * Applies the rows of a worksheet to the records. Rows without a new value are skipped if they are as they were written.
 * @param today `YYYY-MM-DD` in Japan; a later day of confirmation is a problem
 */
export function recordChanges(
  rows: Row<RecordCell>[],
  content: Content,
  contentDir: string,
  today: string,
): SheetChanges {
  const lookups = lookupsOf(content);
  const names = new Set(lookups.names.values());
  const problems: CellProblem[] = [];
  const unchanged: string[] = [];
  const filled = new Map<Entry<'places'>, FilledRow[]>();
  const fields = new Map<string, Field[]>();

  for (const { row, cells } of rows) {
    const addProblem = (column: RecordCell, message: string) => problems.push({ row, column, message });
    const place = content.folders.places.find(({ id }) => id === cells.窓口);
    if (place && !fields.has(place.id)) fields.set(place.id, fieldsOf(place.record, lookups));
    const index = fields.get(place?.id ?? '')?.findIndex(({ label }) => label === cells.項目) ?? -1;
    const field = fields.get(place?.id ?? '')?.[index];
    const isIntact = cells.照合 === rowSignature(cells);
    if (cells.新しい値 === '') {
      if (!isIntact && cells.照合 !== '') problems.push({ row, ...touchedCell(cells, field, lookups) });
      else if (cells.確かめた日 !== '')
        unchanged.push(
          `${row}行目 ${cells.名前} ${cells.項目}: 新しい値が空なので、変えていません（今の値でよいときは「今のまま」と書いてください）`,
        );
      continue;
    }
    if (!place) addProblem('窓口', `「${cells.窓口}」という窓口はありません。この列は変えないでください`);
    else if (!field)
      addProblem('項目', `「${cells.項目}」という項目はありません。この列は変えないでください`);
    else if (!isIntact && cells.照合 !== '') problems.push({ row, ...touchedCell(cells, field, lookups) });
    else if (foldCell(field.now) !== foldCell(cells.今の値))
      addProblem(
        '今の値',
        `表を作ったあとで、この値が変わりました（今は「${field.now || '空'}」）。新しい表を作ってください`,
      );
    const { day, problems: confirmation } = readConfirmation(row, cells, names, today);
    problems.push(...confirmation);
    if (/^[=+@\t＝＋＠]/.test(cells.新しい値)) {
      addProblem('新しい値', '式は書けません。値だけを書いてください');
      continue;
    }
    if (!place || !field) continue;
    const same = filled.get(place)?.find((other) => other.field === field);
    if (same) addProblem('項目', `この窓口・場所の同じ項目が、${same.row}行目にもあります`);
    else
      filled.set(place, [
        ...(filled.get(place) ?? []),
        { row, field, index, cell: cells.新しい値, day: day ?? '' },
      ]);
  }

  const texts = new Map<string, string>();
  const lines: string[] = [];
  for (const [place, list] of filled) {
    const { file, document, record } = place;
    const draft = openDraft(document.data);
    // Rows of details follow those of their items, in whatever order the sheet was sorted.
    for (const { row, field, cell, day } of list.toSorted((one, other) => one.index - other.index)) {
      draft.provenance.asOf = day;
      const before = JSON.stringify(draft.data);
      try {
        const edit = field.read(cell);
        if (!edit.isUnchanged) edit.apply({ ...draft, provenance: { ...draft.provenance } });
        const name = `${record.name} ${field.label}`;
        if (edit.isUnchanged || JSON.stringify(draft.data) === before)
          unchanged.push(`${row}行目 ${name}: 今と同じなので、変わりません`);
        else
          lines.push(
            lineOf(name, field, cell, edit),
            ...[...(edit.remarks ?? []), ...alsoConfirmed(edit, list)].map((remark) => `  ・${remark}`),
          );
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error;
        problems.push({ row, column: '新しい値', message: error.message });
      }
    }
    if (draft.changed.size === 0 || problems.length > 0) continue;
    const text = readFileSync(path.join(contentDir, file), 'utf8');
    const written = textOfDraft(text, document.data, draft);
    if (written !== text) texts.set(file, written);
  }
  const rowOf: SheetChanges['rowOf'] = (file, key) => {
    const found = [...filled].find(([place]) => place.file === file)?.[1];
    const row = found?.find(({ field }) => field.key === key.split('.')[0])?.row;
    return row === undefined ? undefined : { row, column: '新しい値' };
  };
  problems.sort((one, other) => one.row - other.row);
  return { texts, lines, unchanged, problems, rowOf };
}

/** That a value counts as confirmed with its detail, unless it has a row of its own in the sheet. */
function alsoConfirmed({ confirms }: Edit, list: readonly FilledRow[]): string[] {
  if (!confirms || list.some(({ field }) => field.label === confirms.label)) return [];
  return [`「${confirms.label}」の ${confirms.value} も、確かめたことになります`];
}

function lineOf(name: string, field: Field, cell: string, { words }: { words: string }): string {
  if (answerOf(cell) === 'keep' || (words === field.now && words !== ''))
    return `${name}: ${words} のまま（確かめた日を新しくします）`;
  const now = field.now === '' ? (isUnknown(field.fact as never) ? '不明' : 'なし') : field.now;
  return `${name}: ${now} → ${words}`;
}

/** The fixed cell that was overwritten, with a message; 「今の値」 if it cannot be told. */
function touchedCell(
  cells: Record<RecordCell, string>,
  field: Field | undefined,
  { names }: Lookups,
): { column: RecordCell; message: string } {
  const advice = '直す内容は「新しい値」の列に書いてください。ほかの列は変えないでください';
  const isOther = (column: RecordCell, text: string | undefined) =>
    text !== undefined && foldCell(cells[column]) !== foldCell(text);
  const column = isOther('今の値', field?.now)
    ? '今の値'
    : isOther('書き方', field?.help)
      ? '書き方'
      : isOther('名前', names.get(cells.窓口))
        ? '名前'
        : undefined;
  return column
    ? { column, message: `「${column}」の列が、表を作ったときと違います。${advice}` }
    : {
        column: '照合',
        message: `この行は、表を作ったときと違います（一部の列だけを並べかえたか、書きかえています）。${advice}`,
      };
}
