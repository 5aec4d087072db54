import type { Kinds } from '../../src/schema/kinds.ts';
import { newRecordColumns, type NewRecordCell } from './table.ts';

type NewRecordCells = Record<NewRecordCell, string>;

/** Empty rows of the worksheet of new records. */
const emptyRows = 30;
const empty = Object.fromEntries(newRecordColumns.map((column) => [column, ''])) as NewRecordCells;

/** A record that a city may have: the id of its kind, and a general name. */
export type UsualRecord = { kind: string; name: string };

/** The rows of the worksheet of new records: first the usual records whose kind the city has, then empty rows. */
export function newRecordRows(kinds: Kinds['kinds'], usual: readonly UsualRecord[] = []): NewRecordCells[] {
  const given = usual.flatMap(({ kind, name }) => {
    const kindName = kinds[kind]?.name;
    return kindName === undefined ? [] : [{ ...empty, 種類: kindName, 名前: name }];
  });
  return [...given, ...Array.from({ length: emptyRows }, () => empty)];
}

/** What is in a row before staff fill it in. */
const givenColumns: readonly string[] = ['種類', '名前', '確かめた課'] satisfies NewRecordCell[];

/** Whether staff have not filled in a row: it has at most a kind, a name and a section. */
export const isUntouchedRow = (cells: NewRecordCells): boolean =>
  Object.entries(cells).every(([column, cell]) => cell === '' || givenColumns.includes(column));
