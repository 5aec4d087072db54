import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadAsSite } from '../../../scripts/audit/site-loader.ts';
import { spoiledFiles } from '../../../scripts/audit/spoil.ts';
import { withCityCopy } from '../../support/city-copy.ts';
import { fixtureContent } from '../../support/sites.ts';

/** Another seed each day; SPOIL_SEED repeats the spoilings of a day. */
const seed = Number(process.env.SPOIL_SEED ?? Math.floor(Date.now() / 86_400_000));
const count = Number(process.env.SPOIL_COUNT ?? 300);

const files = new Map(
  readdirSync(fixtureContent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(fixtureContent, path.join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => [file, readFileSync(path.join(fixtureContent, file), 'utf8')]),
);

it('the check accepts no content that the site cannot read, and reports every problem in Japanese', () => {
  console.log(`SPOIL_SEED=${seed} (${count} spoilings)`);
  const wrong = withCityCopy((city) =>
    [...spoiledFiles(files, count, seed)].flatMap(({ file, text, what }) => {
      city.write(file, text);
      const found: string[] = [];
      try {
        const problems = city.problems();
        found.push(...problems.filter((problem) => /: : |Invalid|expected|undefined$/.test(problem)));
        if (problems.length === 0) loadAsSite(city.folder, '2026-11-24');
      } catch (error) {
        found.push(String(error).slice(0, 200));
      }
      city.write(file, files.get(file)!);
      return found.map((problem) => `${what} → ${problem}`);
    }),
  );
  expect(wrong, `SPOIL_SEED=${seed}`).toEqual([]);
}, 240_000);
