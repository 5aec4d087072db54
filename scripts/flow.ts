import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../src/data/clock.ts';
import { flowLength } from '../src/domain/flow.ts';
import { findProblems } from './check/index.ts';
import { dangerFile, dangerTable } from './content/danger.ts';
import { flowProofInput } from './content/flow-proof-input.ts';
import { loadContent } from './content/load.ts';
import { formatProblem } from './content/problem.ts';
import { dangerChanges, routeChanges } from './content/route-changes.ts';
import { routingFile, routingTable } from './content/routing.ts';

/**
 * `npm run flow`: proves the guided flow and compares where it leads, and the order of numbers in danger, with what was
 * last accepted, in the words of the answers and the names of the records; `npm run flow -- --accept` accepts them as they are now, in routing.golden.csv and danger.golden.csv of
 * the content folder.
 */
const contentDir = process.env.CONTENT_DIR ?? 'content';
const { values, tokens } = parseArgs({
  options: { accept: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
  tokens: true,
});
if (tokens.some((token) => token.kind !== 'option' || token.name !== 'accept')) {
  console.error('使い方: npm run flow または npm run flow -- --accept');
  process.exit(2);
}

const content = loadContent(contentDir);
const problems = findProblems(content, today());
const world = flowProofInput(content, today());
if (problems.length > 0 || !world) {
  console.error(problems.map(formatProblem).join('\n'));
  console.error('\n案内を確かめられません。先に、上のところを直してください。');
  process.exit(1);
}

const steps = [...world.flow.values()];
const { pages, ends, mean, most } = flowLength(world.flow);
const outcomes = steps.filter(({ type }) => type === 'outcome').length;
console.log(
  `質問 ${steps.length - outcomes}、答え ${outcomes}、道 ${ends}、ページ ${pages}、平均 ${mean.toFixed(2)} 問、長くて ${most} 問`,
);
console.log('どの道も、どの地区の人でも、かけられる番号のある窓口に着きます。');

const tables = [
  { file: routingFile, name: '案内の行き先', table: routingTable(world), changesOf: routeChanges },
  { file: dangerFile, name: '危ないときの番号の順番', table: dangerTable(content), changesOf: dangerChanges },
];
for (const { file, name, table, changesOf } of tables) {
  const golden = path.join(contentDir, file);
  const accepted = existsSync(golden) ? readFileSync(golden, 'utf8') : undefined;
  const changes = accepted === undefined ? [] : changesOf(accepted, table, content);
  for (const change of changes) (values.accept ? console.log : console.error)(`- ${change}`);
  if (values.accept) {
    writeFileSync(golden, table);
    console.log(`${golden} に、今の${name}を書きました（変わった行き先 ${changes.length}）。`);
  } else if (accepted === undefined) {
    console.log(`${golden} は、まだありません。npm run flow -- --accept で、今の${name}を書きます。`);
  } else if (changes.length > 0) {
    console.error(
      `\n${name}が変わりました（「前 → 今」）。これでよければ npm run flow -- --accept を実行して、変わったファイルも出してください。`,
    );
    process.exitCode = 1;
  } else {
    console.log(`${name}は、受け入れた表と同じです。`);
  }
}
