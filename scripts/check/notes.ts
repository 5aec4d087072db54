import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { announcedEndings } from './announced-endings.ts';
import { endedNotes } from './ended-records.ts';
import type { Rule } from './rule.ts';

const rules: Rule[] = [announcedEndings, endedNotes];

/**
 * What editors should know about a content folder, without an error: what the calendar brings about or may be meant. Sorted
 * by file and line.
 * @param today `YYYY-MM-DD` in Japan
 */
export const findNotes = (content: Content, today: string): Problem[] =>
  rules
    .flatMap((rule) => rule(content, today))
    .toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
