import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadAsSite } from './audit/site-loader.ts';
import { spoiledFiles } from './audit/spoil.ts';
import { findProblems } from './check/index.ts';
import { loadContent } from './content/load.ts';

/**
 * `npm run audit:content`: spoils one place of a content folder at a time, and reports content that the check accepts and
 * the site cannot read. Of what the check accepts, the first few are built. `--seed` repeats a run.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '5000' },
    builds: { type: 'string', default: '20' },
    folder: { type: 'string', default: 'tests/fixtures/city' },
  },
});
const day = '2026-11-24';
const outDir = '.dist-spoiled';
console.log(`--seed ${values.seed}`);

const city = mkdtempSync(path.join(tmpdir(), 'navi-spoiled-'));
cpSync(values.folder, city, { recursive: true });
const files = new Map(
  readdirSync(city, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(city, path.join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => [file, readFileSync(path.join(city, file), 'utf8')]),
);

let [accepted, built, wrong] = [0, 0, 0];
const report = (what: string, error: unknown) => {
  wrong += 1;
  console.error(`${what} → ${String(error).slice(0, 300)}`);
};
for (const { file, text, what } of spoiledFiles(files, Number(values.count), Number(values.seed))) {
  const original = files.get(file)!;
  if (text === original) continue;
  writeFileSync(path.join(city, file), text);
  try {
    if (findProblems(loadContent(city), day).length === 0) {
      accepted += 1;
      loadAsSite(city, day);
      if (built < Number(values.builds)) {
        built += 1;
        build(what);
      }
    }
  } catch (error) {
    report(what, error);
  }
  writeFileSync(path.join(city, file), original);
}
rmSync(city, { recursive: true });
rmSync(outDir, { recursive: true, force: true });
console.log(`${values.count} spoilings: ${accepted} accepted, ${built} built, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;

function build(what: string): void {
  const env = { ...process.env, CONTENT_DIR: city, OUT_DIR: outDir, BUILD_DATE: day, PRECOMPRESS: '0' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
  if (status !== 0) report(what, stderr.slice(-300));
}
