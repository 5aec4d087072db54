import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { confidential } from './confidential.ts';
import { crisisPatterns } from './crisis-patterns.ts';
import { danger } from './danger.ts';
import { dates } from './dates.ts';
import { declaredNumbers } from './declared-numbers.ts';
import { emergencyGroups } from './emergency-groups.ts';
import { expectedFields } from './expected-fields.ts';
import { feeAndBooking } from './fee-and-booking.ts';
import { fileNames } from './file-names.ts';
import { flow } from './flow-proof.ts';
import { successors } from './successors.ts';
import { hoursOf } from './hours-of.ts';
import { kidsLines, kidsReadings } from './kids.ts';
import { knownNames } from './known-names.ts';
import { languageLines } from './language-lines.ts';
import { markdownResult } from './markdown-result.ts';
import { neededPages } from './needed-pages.ts';
import { needs } from './needs.ts';
import { plainJapanese } from './plain-japanese.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { positions } from './positions.ts';
import { reachable } from './reachable.ts';
import { retiredNumbers } from './retired-numbers.ts';
import type { Rule } from './rule.ts';
import { staleWords } from './stale-words.ts';
import { urgentLines } from './urgent-lines.ts';
import { venueBuildings } from './venue-buildings.ts';

const rules: Rule[] = [
  fileNames,
  knownNames,
  expectedFields,
  dates,
  positions,
  venueBuildings,
  confidential,
  hoursOf,
  successors,
  feeAndBooking,
  plainMarkdown,
  markdownResult,
  plainJapanese,
  kidsReadings,
  staleWords,
  retiredNumbers,
];

/** Rules about all records together; they apply only if every file is valid. */
const crossRecordRules: Rule[] = [
  neededPages,
  urgentLines,
  emergencyGroups,
  languageLines,
  danger,
  crisisPatterns,
  needs,
  kidsLines,
  reachable,
  declaredNumbers,
  flow,
];

/** All problems of a content folder, sorted by file and line. @param today `YYYY-MM-DD` in Japan */
export function findProblems(content: Content, today: string): Problem[] {
  const applicable = content.problems.length > 0 ? rules : [...rules, ...crossRecordRules];
  return [...content.problems, ...applicable.flatMap((rule) => rule(content, today))].sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
}
