import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failOnMissingChunks } from '../../../scripts/build/pagefind-errors.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('the single catch that hides the error of a chunk is removed from the installed Pagefind', () => {
  mkdirSync(path.join(folder, 'site'));
  writeFileSync(path.join(folder, 'site/index.html'), '<html lang="ja"><body>広場</body></html>');
  const pagefind = ['node_modules/pagefind/lib/runner/bin.cjs', '--site', path.join(folder, 'site')];
  const { status, stderr } = spawnSync(process.execPath, [...pagefind, '--output-path', folder, '--quiet']);
  expect(status, String(stderr)).toBe(0);
  const client = () => readFileSync(path.join(folder, 'pagefind.js'), 'utf8');
  const before = client();
  failOnMissingChunks(folder);
  expect(client()).toBe(before.replace('"load_index_chunk")).catch(()=>{})', '"load_index_chunk"))'));
  expect(client()).not.toBe(before);
});

it('the build fails where another version of Pagefind has no such catch', () => {
  writeFileSync(path.join(folder, 'pagefind.js'), 'export const search = () => {};');
  expect(() => failOnMissingChunks(folder)).toThrow(/pagefind\.js/);
});
