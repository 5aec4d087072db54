import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findProblems } from '../../../scripts/check/index.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { today } from '../../../src/data/clock.ts';
import { cityCode } from '../../../scripts/new-city/city-code.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'new-city-'));
});
afterEach(() => rmSync(room, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/new-city.ts', ...args], { encoding: 'utf8' });

it('writes a content that is empty and valid, with the guide and without a word of the first city in its records', () => {
  const city = path.join(room, 'chiba');
  const { status, stdout } = run('--code', '12100', '--name', '千葉市', '--prefecture', '千葉県', city);
  expect(status).toBe(0);
  expect(stdout).toContain('千葉市（121002）');
  const content = loadContent(city);
  expect(findProblems(content, today())).toEqual([]);
  expect(existsSync(path.join(city, 'README.md'))).toBe(true);
  const records = content.folders.places.map(({ file }) => readFileSync(path.join(city, file), 'utf8'));
  expect(records.length).toBeGreaterThan(5);
  expect(records.filter((text) => /松戸|千葉県/.test(text))).toEqual([]);
});

it('never writes over a folder, and says how it is used', () => {
  expect(run('--code', '12100', '--name', '千葉市', room).stderr).toContain('もうあります');
  expect(run('--code', '12', '--name', '千葉市', path.join(room, 'x')).stderr).toContain('5けたか6けた');
  expect(run('--name', '千葉市', path.join(room, 'x')).status).toBe(2);
});

it('knows the check digit of a code', () => {
  expect(cityCode('12207')).toBe('122076');
  expect(cityCode('122076')).toBe('122076');
  expect(cityCode('122070')).toBeUndefined();
});
