import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { alwaysNumbers } from './always-numbers.ts';
import { cardNumbers } from './card-numbers.ts';
import { characters } from './characters.ts';
import { confidential } from './confidential.ts';
import { copies } from './copies.ts';
import { crisisPatterns } from './crisis-patterns.ts';
import { danger } from './danger.ts';
import { dangerPhrases } from './danger-phrases.ts';
import { dates } from './dates.ts';
import { declaredNumbers } from './declared-numbers.ts';
import { doubles } from './doubles.ts';
import { emergencyGroups } from './emergency-groups.ts';
import { endedRecords } from './ended-records.ts';
import { expectedFields } from './expected-fields.ts';
import { farPositions } from './far-positions.ts';
import { feeAndBooking } from './fee-and-booking.ts';
import { fileNames } from './file-names.ts';
import { titlesOfOtherDesks } from './first-desks.ts';
import { flow } from './flow-proof.ts';
import { guideSamples } from './guide-samples.ts';
import { hoursOf } from './hours-of.ts';
import { interfaceMessages } from './interface-messages.ts';
import { kidsLines, kidsReadings } from './kids.ts';
import { knownNames } from './known-names.ts';
import { languageLines } from './language-lines.ts';
import { lengths } from './lengths.ts';
import { links } from './links.ts';
import { markdownResult } from './markdown-result.ts';
import { marks } from './marks.ts';
import { mobileNumbers } from './mobile-numbers.ts';
import { neededPages } from './needed-pages.ts';
import { needs } from './needs.ts';
import { placeholders } from './placeholders.ts';
import { plainJapanese } from './plain-japanese.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { positions } from './positions.ts';
import { postalCodes } from './postal-codes.ts';
import { privatePhrases } from './private-phrases.ts';
import { reachable } from './reachable.ts';
import { retiredNumbers } from './retired-numbers.ts';
import type { Rule } from './rule.ts';
import { sectionNumbers } from './section-numbers.ts';
import { sensitiveOutcomes } from './sensitive-outcomes.ts';
import { withSharedCauses } from './shared-causes.ts';
import { siteReading } from './site-reading.ts';
import { staleWords } from './stale-words.ts';
import { successors } from './successors.ts';
import { termNames } from './term-names.ts';
import { textNumbers } from './text-numbers.ts';
import { townTables } from './town-tables.ts';
import { urgentLines } from './urgent-lines.ts';
import { venueBuildings } from './venue-buildings.ts';
import { venueDays } from './venue-days.ts';
import { weekdaysOfDates } from './weekdays-of-dates.ts';

/**
 * Rules about what other rules rely on: names, dates and places of files. A problem here has consequences elsewhere, so
 * that the rules about all records together wait until it is corrected.
 */
const foundations: Rule[] = [knownNames, fileNames, dates, doubles, confidential, siteReading];

/** Rules about single values and texts. */
const rules: Rule[] = [
  successors,
  copies,
  marks,
  townTables,
  characters,
  expectedFields,
  positions,
  farPositions,
  venueBuildings,
  postalCodes,
  venueDays,
  hoursOf,
  feeAndBooking,
  mobileNumbers,
  alwaysNumbers,
  weekdaysOfDates,
  privatePhrases,
  termNames,
  lengths,
  links,
  placeholders,
  guideSamples,
  interfaceMessages,
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
  textNumbers,
  endedRecords,
  sectionNumbers,
  sensitiveOutcomes,
  titlesOfOtherDesks,
  urgentLines,
  emergencyGroups,
  languageLines,
  danger,
  cardNumbers,
  crisisPatterns,
  dangerPhrases,
  needs,
  kidsLines,
  reachable,
  declaredNumbers,
  flow,
];

/**
 * All problems of a content folder, causes first: of single files, then of what other rules rely on, then the others. Each
 * part is sorted by file and line.
 * @param today `YYYY-MM-DD` in Japan
 */
export function findProblems(content: Content, today: string): Problem[] {
  const found = (list: Rule[]) => sorted(list.flatMap((rule) => rule(content, today)));
  const causes = [...sorted(content.problems), ...found(foundations)];
  const rest = found(causes.length > 0 ? rules : [...rules, ...crossRecordRules]);
  return withoutRepetition([...causes, ...withSharedCauses(rest, content)]);
}

const sorted = (problems: Problem[]): Problem[] =>
  problems.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line);

/** Keeps the first problem of each field, which is nearest to the cause. */
function withoutRepetition(problems: Problem[]): Problem[] {
  const reported = new Set<string>();
  return problems.filter(({ file, line, field, message }) => {
    const key = JSON.stringify([file, line, field, field === '本文' || field === 'ファイル' ? message : '']);
    if (reported.has(key)) return false;
    reported.add(key);
    return true;
  });
}
