import { findProblems } from '../check/index.ts';
import { loadContent } from '../content/load.ts';
import { formatProblem } from '../content/problem.ts';
import type { Command } from '../lib/command.ts';

/** `npm run check`: lists all problems of the content; exits with 1 if there are any. */
export const checkContent: Command = (_, { contentDir, day, log, error }) => {
  const content = loadContent(contentDir);
  const problems = findProblems(content, day);
  for (const problem of problems) error(formatProblem({ ...problem, file: `${contentDir}/${problem.file}` }));
  if (problems.length > 0) {
    error(`\n直すところが ${problems.length} か所あります。`);
    return 1;
  }
  const { places, programs } = content.folders;
  log(`問題は見つかりませんでした（窓口・場所 ${places.length} 件、事業 ${programs.length} 件）。`);
  return 0;
};
