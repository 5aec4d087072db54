import { findProblems } from '../check/index.ts';
import { findNotes } from '../check/notes.ts';
import { removedRecordProblems } from '../check/removed-records.ts';
import { loadContent } from '../content/load.ts';
import { annotationOf, formatProblem, type Problem } from '../content/problem.ts';
import { removedRecords } from '../content/removed-records.ts';
import type { Command } from '../lib/command.ts';

/** GitHub shows ten errors of a step. */
const annotations = 10;

/**
 * `npm run check`: lists all problems of the content, in GitHub Actions also as annotations; exits with 1 if there are
 * any. Notes are listed too, and do not fail.
 */
export const checkContent: Command = (_, { contentDir, day, onGitHub, log, error }) => {
  const content = loadContent(contentDir);
  const inFolder = (list: Problem[]) =>
    list.map((problem) => ({ ...problem, file: `${contentDir}/${problem.file}` }));
  const problems = inFolder([
    ...removedRecordProblems(removedRecords(contentDir), content),
    ...findProblems(content, day),
  ]);
  const notes = inFolder(findNotes(content, day));
  for (const problem of problems) error(formatProblem(problem));
  if (onGitHub) for (const problem of problems.slice(0, annotations)) log(annotationOf(problem));
  if (notes.length > 0) {
    log(`お知らせが ${notes.length} 件あります。このままでも取り込めます。`);
    for (const note of notes) log(formatProblem(note));
    if (onGitHub) for (const note of notes.slice(0, annotations)) log(annotationOf(note, 'notice'));
  }
  if (problems.length > 0) {
    error(`\n直すところが ${problems.length} か所あります。`);
    return 1;
  }
  const { places, programs } = content.folders;
  log(`問題は見つかりませんでした（窓口・場所 ${places.length} 件、事業 ${programs.length} 件）。`);
  return 0;
};
