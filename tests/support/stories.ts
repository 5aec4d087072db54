import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { tableOptions } from '../../src/data/table.ts';

/** A life situation, the code of its path, its district, the id of the first record and the ids of further records. */
export type Story = { story: string; path: string; district: string; first: string; also: string[] };

/** The stories of content/stories.csv; `district` is empty where the outcome does not depend on it or it is unknown. */
export function stories(): Story[] {
  const rows: Record<keyof Story, string>[] = parse(
    readFileSync('content/stories.csv', 'utf8'),
    tableOptions,
  );
  return rows.map((row) => ({ ...row, also: row.also.split(' ').filter((id) => id !== '') }));
}
