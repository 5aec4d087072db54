import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { announcedEndings } from './announced-endings.ts';
import { endedNotes } from './ended-records.ts';
import { firstDesksWithoutNumber } from './first-desks.ts';
import type { Rule } from './rule.ts';
import { sharedNumbers } from './shared-numbers.ts';

const rules: Rule[] = [announcedEndings, endedNotes];

/** Rules with many rightful exceptions, so that their notes are only for those who change a file. */
const rulesOfChanges: Rule[] = [sharedNumbers, firstDesksWithoutNumber];

/**
 * What editors should know about a content folder, without an error: what the calendar brings about or may be meant. Sorted
 * by file and line.
 * @param today `YYYY-MM-DD` in Japan
 */
export const findNotes = (content: Content, today: string): Problem[] => notesOf(rules, content, today);

/** Further notes on files that a change touches. */
export const findNotesOnFiles = (content: Content, today: string, files: readonly string[]): Problem[] =>
  notesOf(rulesOfChanges, content, today).filter(({ file }) => files.includes(file));

const notesOf = (list: Rule[], content: Content, today: string): Problem[] =>
  list
    .flatMap((rule) => rule(content, today))
    .toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
