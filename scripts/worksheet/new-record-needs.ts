import type { Content } from '../content/load.ts';
import { RowProblem } from './fields/field.ts';

/** The files of the needs that a cell names. @throws {RowProblem} if a name is unknown, or none is given and required */
export function needsNamed(cell: string, kind: string | undefined, { folders }: Content): string[] {
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
export function withPlace(text: string, id: string): string {
  const { places } = JSON.parse(text) as { places: string[] };
  const list = /("places"\s*:\s*\[)([^\]]*?)(\s*\])/;
  return text.replace(list, (_, start: string, items: string, end: string) => {
    const indent = /\n\s*/.exec(items)?.[0] ?? '';
    return places.length === 0
      ? `${start}"${id}"${end.trim()}`
      : `${start}${items},${indent || ' '}"${id}"${end}`;
  });
}
