import { findProblems } from './check/index.ts';
import { today } from '../src/data/clock.ts';
import { loadContent } from './content/load.ts';
import { formatProblem } from './content/problem.ts';

/** `npm run check`: lists every fault of the content and ends with 1 where there is one. */
const directory = process.env.CONTENT_DIR ?? 'content';
const content = loadContent(directory);
const problems = findProblems(content, today());

for (const problem of problems) {
  console.error(formatProblem({ ...problem, file: `${directory}/${problem.file}` }));
}
if (problems.length > 0) {
  console.error(`\n直すところが ${problems.length} か所あります。`);
  process.exitCode = 1;
} else {
  console.log(
    `よい状態です（記録 ${content.folders.places.length} 件、事業 ${content.folders.programs.length} 件）。`,
  );
}
