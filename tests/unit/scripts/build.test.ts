import { spawnSync } from 'node:child_process';
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
