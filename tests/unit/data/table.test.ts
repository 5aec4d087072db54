import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { unguarded, writeTable } from '../../../src/data/table.ts';
import { readCsv, recordColumns, sheetOf, writeWorksheet } from '../../../scripts/worksheet/table.ts';

const formulas = ['=1+1', '+81', '-あ', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'];
const others = ['', 'a=1', '03-0000-0001', "'", "'あ", 'a"b', 'あ,い', 'あ\nい', "'=1", "''=1", ' =1'];

it.each(formulas)('a cell with %j is escaped in the file, so that it is not a formula', (cell) => {
  const [, [written = ''] = []] = parse(writeTable(['名'], [[cell]]), { bom: true }) as string[][];
  expect(written).toBe(`'${cell}`);
});

it.each([...formulas, ...others])('a cell with %j is restored when it is read', (cell) => {
  const rows = parse(writeTable(['名', cell], [[cell, cell]]), { bom: true }) as string[][];
  expect(rows.flat().map(unguarded)).toEqual(['名', cell, cell, cell]);
});

it('a worksheet escapes formulas and restores them in the same way', () => {
  const cells = Object.fromEntries(recordColumns.map((name) => [name, '=1+1'])) as Record<
    (typeof recordColumns)[number],
    string
  >;
  const text = writeWorksheet(recordColumns, [cells]);
  expect(text).toContain("'=1+1");
  expect(sheetOf(readCsv(new TextEncoder().encode(text))).rows[0]?.cells).toEqual(cells);
});
