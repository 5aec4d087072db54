import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let room: string;

beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'build-'));
  cpSync('tests/fixtures/city', path.join(room, 'city'), { recursive: true });
});
afterEach(() => rmSync(room, { recursive: true }));

it('leaves the last site as it was when the content has a fault, and says where the fault is', () => {
  const site = path.join(room, 'site');
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), 'the last site');
  const record = path.join(room, 'city/places/madoguchi/kawabe-soudan.md');
  writeFileSync(record, readFileSync(record, 'utf8').replace('kind: madoguchi', 'kind: nothing'));

  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: path.join(room, 'city'), OUT_DIR: site },
  });

  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/kawabe-soudan\.md:2: kind: /);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('the last site');
});

/** Only what a build needs: the variables of the test runner would make it a build for development. */
const plain = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', BUILD_DATE: '2026-11-24' };

it('builds the same site, byte for byte, from the same content and day', () => {
  const [one, other] = ['one', 'other'].map((name) => {
    const site = path.join(room, name);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      encoding: 'utf8',
      env: { ...plain, CONTENT_DIR: 'tests/fixtures/city', OUT_DIR: site },
    });
    expect(status, stdout + stderr).toBe(0);
    return Object.fromEntries(
      readdirSync(site, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [
          path.relative(site, file),
          createHash('sha256').update(readFileSync(file)).digest('hex'),
        ]),
    );
  });
  expect(one).toEqual(other);
}, 180_000);

it('leaves the last site whole when it is stopped half way', async () => {
  const site = path.join(room, 'site');
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), 'the last site');
  const build = spawn(process.execPath, ['scripts/build.ts'], {
    env: { ...plain, CONTENT_DIR: path.join(room, 'city'), OUT_DIR: site },
    detached: true,
  });
  for await (const text of build.stdout) if (String(text).includes('generating static routes')) break;
  process.kill(-build.pid!, 'SIGKILL');
  await once(build, 'close');

  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('the last site');
  rmSync(`.dist-${build.pid}`, { recursive: true, force: true });
}, 60_000);
