import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { tableOptions } from '../src/data/table.ts';

/** A life situation, the answers that somebody in it gives, and the window that must come first. */
export type Story = { story: string; answers: string[]; first: string; also: string[] };

/** The stories of tests/content/stories.csv: `answers` are the words on the page, in their order. */
export function stories(): Story[] {
  const rows: Record<'story' | 'answers' | 'first' | 'also', string>[] = parse(
    readFileSync('tests/content/stories.csv', 'utf8'),
    tableOptions,
  );
  return rows.map(({ story, answers, first, also }) => ({
    story,
    answers: answers.split(' > '),
    first,
    also: also.split(' ').filter((id) => id !== ''),
  }));
}
