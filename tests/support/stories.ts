import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tableOptions } from '../../src/data/table.ts';
import { realContent } from './sites.ts';

/** A life situation, the code of its path, its district, the id of the first record and the ids of further records. */
export type Story = { story: string; path: string; district: string; first: string; also: string[] };

/** The stories of stories.csv of the content, which may have none yet; `district` is empty where the outcome does not depend on it or it is unknown. */
export function stories(): Story[] {
  const file = path.join(realContent, 'stories.csv');
  if (!existsSync(file)) return [];
  const rows: Record<keyof Story, string>[] = parse(readFileSync(file, 'utf8'), tableOptions);
  return rows.map((row) => ({ ...row, also: row.also.split(' ').filter((id) => id !== '') }));
}
