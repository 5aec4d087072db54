import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let tempDir: string;
let site: string;

beforeEach(() => {
  tempDir = mkdtempSync(path.join(tmpdir(), 'build-'));
  cpSync('tests/fixtures/city', path.join(tempDir, 'city'), { recursive: true });
  site = path.join(tempDir, 'site');
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), 'the previous site');
  writeFileSync(`${site}.pages.json`, 'the previous pages');
});
afterEach(() => rmSync(tempDir, { recursive: true }));

function expectPreviousSite(): void {
  expect(readdirSync(tempDir).sort()).toEqual(['city', 'site', 'site.pages.json']);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('the previous site');
  expect(readFileSync(`${site}.pages.json`, 'utf8')).toBe('the previous pages');
}

/** Only the variables that a build needs: those of the test runner would make it a development build. */
const environment = () => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  BUILD_DATE: '2026-11-24',
  CONTENT_DIR: path.join(tempDir, 'city'),
  OUT_DIR: site,
});

it('a build with a problem in the content leaves the previous site untouched and prints its file and line', () => {
  const record = path.join(tempDir, 'city/places/madoguchi/kawabe-soudan.md');
  writeFileSync(record, readFileSync(record, 'utf8').replace('kind: madoguchi', 'kind: nothing'));

  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: environment(),
  });

  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/kawabe-soudan\.md:2: kind: /);
  expectPreviousSite();
});

it('a build that is killed while it writes pages leaves the previous site untouched', async () => {
  const { pid, closed } = await buildUntilPages();
  process.kill(-pid, 'SIGKILL');
  await closed;

  expectPreviousSite();
  for (const left of [stagingDir(pid), `${stagingDir(pid)}.pages.json`]) {
    rmSync(left, { recursive: true, force: true });
  }
}, 120_000);

it('a build that is stopped with Ctrl+C removes its staging folder', async () => {
  const { pid, closed } = await buildUntilPages();
  expect(existsSync(stagingDir(pid))).toBe(true);
  process.kill(-pid, 'SIGINT');

  expect(await closed).not.toBe(0);
  expectPreviousSite();
  expect(existsSync(stagingDir(pid))).toBe(false);
}, 120_000);

const stagingDir = (pid: number) => `.dist-${pid}`;

/** Starts a build in a separate process group, and resolves when it begins to write pages. */
async function buildUntilPages(): Promise<{ pid: number; closed: Promise<number | null> }> {
  const build = spawn(process.execPath, ['scripts/build.ts'], { env: environment(), detached: true });
  const closed = once(build, 'close').then(([code]) => code as number | null);
  for await (const text of build.stdout) if (String(text).includes('generating static routes')) break;
  return { pid: build.pid!, closed };
}
