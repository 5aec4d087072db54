import type { Place } from '../../src/schema/place.ts';
import type { Content } from '../content/load.ts';
import { fieldsOf, type Field } from './fields.ts';
import type { RecordCell, Row } from './table.ts';

/** A problem of one cell: its row and column in the spreadsheet, and a message in Japanese for its writer. */
export type CellProblem = { row: number; column: string; message: string };

/** One change of a field by a worksheet: the parsed value, the cell as written, and the day of the confirmation. */
export type Change = {
  id: string;
  file: string;
  record: Place;
  field: Field;
  value: unknown;
  cell: string;
  day: string;
};

/**
 * Reads the rows of a worksheet as changes of records. Rows without a new value are skipped.
 * @param today `YYYY-MM-DD` in Japan; a later day of confirmation is a problem
 */
export function changesOf(
  rows: Row<RecordCell>[],
  content: Content,
  today: string,
): { changes: Change[]; problems: CellProblem[] } {
  const changes: Change[] = [];
  const problems: CellProblem[] = [];
  for (const { row, cells } of rows) {
    if (cells.新しい値 === '') continue;
    const addProblem = (column: RecordCell, message: string) => problems.push({ row, column, message });
    const place = content.folders.places.find(({ id }) => id === cells.窓口);
    const field = place && fieldsOf(place.record).find(({ label }) => label === cells.項目);
    const day = readDay(cells.確かめた日);
    if (!place) addProblem('窓口', `「${cells.窓口}」という窓口はありません。この列は変えないでください`);
    else if (!field)
      addProblem('項目', `「${cells.項目}」という項目はありません。この列は変えないでください`);
    else if (field.now !== cells.今の値) {
      const now = field.now === '' ? '空' : field.now;
      addProblem('今の値', `表を作ったあとで、この値が変わりました（今は ${now}）。新しい表を作ってください`);
    }
    if (day === undefined) addProblem('確かめた日', '日付を 2026-11-24 の形で書いてください');
    else if (day > today) addProblem('確かめた日', 'まだ来ていない日付です');
    if (cells.確かめた人 === '')
      addProblem('確かめた人', '確かめた人の名前を書いてください（サイトには出ません）');
    if (/^[=+@\t]/.test(cells.新しい値)) {
      addProblem('新しい値', '式は書けません。値だけを書いてください');
      continue;
    }
    const reading = field?.read(cells.新しい値);
    if (reading && 'problem' in reading) addProblem('新しい値', reading.problem);
    else if (reading && place && field && day !== undefined) {
      const duplicate = changes.find((other) => other.id === place.id && other.field.label === field.label);
      if (duplicate) addProblem('項目', 'この窓口・場所の同じ項目が、上の行にもあります');
      changes.push({
        id: place.id,
        file: place.file,
        record: place.record,
        field,
        value: reading.value,
        cell: cells.新しい値,
        day,
      });
    }
  }
  return { changes, problems };
}

/** Parses a day as people and Excel write it (2026/4/1, 2026年4月1日) to `YYYY-MM-DD`; undefined if it is no day. */
export function readDay(cell: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC').trim());
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}
