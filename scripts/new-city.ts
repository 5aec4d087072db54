import { today } from '../src/data/clock.ts';
import { findProblems } from './check/index.ts';
import { dangerFile, dangerTable } from './content/danger.ts';
import { flowProofInput } from './content/flow-proof-input.ts';
import { loadContent, type Content } from './content/load.ts';
import { formatProblem } from './content/problem.ts';
import { routingFile, routingTable } from './content/routing.ts';
import { hallName } from './new-city/city.ts';
import { addGeodata } from './new-city/geo/add-geodata.ts';
import { geoReport } from './new-city/geo/geo-report.ts';
import { geodataOf, type Geodata } from './new-city/geo/geodata.ts';
import { readOpenFiles } from './new-city/geo/open-files.ts';
import { nextSteps } from './new-city/next-steps.ts';
import { readRequest } from './new-city/request.ts';
import { NoLastResort, skeletonOf, type Skeleton } from './new-city/skeleton.ts';
import { writeAtomically, writeFiles } from './new-city/write.ts';

/**
 * `npm run new-city -- --code 12100 --name 千葉市 [--phone 000-000-0000] [--geo DOWNLOADS] DIR`: writes the valid but nearly
 * empty content of another city, with geo/ from the downloaded open files of `--geo`. DIR is created only if the check finds
 * no problem; a failure leaves no file behind. Exits with 2 if an argument is wrong, with 1 if a downloaded file is missing
 * or wrong, or the content has a problem or cannot be written.
 */
const request = readRequest(process.argv.slice(2));
if ('problem' in request) end(2, request.problem);
const { city, folder } = request;
const hall = hallName(city);

const skeleton = createSkeleton();
const geodata = request.geo === undefined ? undefined : readGeodata(request.geo);
if (geodata) addGeodata(skeleton.files, geodata, today());
try {
  const isWritten = writeAtomically(folder, skeleton.files, (stagingDir) => {
    const content = loadContent(stagingDir);
    const problems = findProblems(content, today());
    console.error(problems.map(formatProblem).join('\n'));
    writeFiles(stagingDir, acceptedTables(content));
    return problems.length === 0;
  });
  if (!isWritten) end(1, '元の content に直す所があるため、作りませんでした。');
} catch (error) {
  end(1, `${folder} に書けませんでした: ${error instanceof Error ? error.message : error}`);
}

/** The folder as one word of a shell command. */
const path = /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`;
console.log(`${city.name}（${city.code}）の内容を ${folder} に作りました。
全国の電話 ${skeleton.lines.length} 件${city.phone ? `と、${hall}` : ''}だけが入っています。
${geodata ? `${geoReport(geodata).join('\n')}\n` : ''}
次にすること（書き方は ${folder}/README.md にあります）:
${nextSteps(city, skeleton.lines, geodata)
  .map((step, index) => `${index + 1}. ${step}`)
  .join('\n')}

見るとき: CONTENT_DIR=${path} npm start
確かめるとき: CONTENT_DIR=${path} npm run check`);

function createSkeleton(): Skeleton {
  try {
    return skeletonOf(loadContent('content'), city, today());
  } catch (error) {
    if (!(error instanceof NoLastResort)) throw error;
    return end(
      2,
      `${city.prefecture}では、よりそいホットラインにかける番号が違うという資料があるので、この電話は入れません。
かわりに案内する番号が必要です。--phone に、${hall}の代表番号を書いてください（例: --phone 000-000-0000）。`,
    );
  }
}

/** Where the first flow leads, and the order of numbers in danger, as accepted by `npm run flow -- --accept`. */
function acceptedTables(content: Content): Map<string, string> {
  const input = flowProofInput(content, today());
  return new Map(
    input
      ? [
          [routingFile, routingTable(input)],
          [dangerFile, dangerTable(content)],
        ]
      : [],
  );
}

function readGeodata(downloads: string): Geodata {
  const made = geodataOf(readOpenFiles(downloads), city);
  return 'problems' in made ? end(1, made.problems.join('\n')) : made;
}

function end(status: number, message: string): never {
  console.error(message);
  process.exit(status);
}
