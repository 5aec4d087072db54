import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageListFile } from '../../../scripts/build/page-list.ts';
import { replaceDist } from '../../../scripts/build/replace-dist.ts';

/** A separate file system on most Linux machines. */
const memoryDir = '/dev/shm';
const isSeparate = existsSync(memoryDir) && statSync(memoryDir).dev !== statSync(tmpdir()).dev;

let tempDirs: string[];
beforeEach(() => {
  tempDirs = [tmpdir(), isSeparate ? memoryDir : tmpdir()].map((folder) =>
    mkdtempSync(path.join(folder, 'place-')),
  );
});
afterEach(() => tempDirs.forEach((tempDir) => rmSync(tempDir, { recursive: true })));

function writeSite(site: string, page: string): void {
  mkdirSync(site);
  writeFileSync(path.join(site, page), '');
  writeFileSync(pageListFile(site), page);
}

function expectToReplace(stagingDir: string, outDir: string): void {
  writeSite(stagingDir, 'new.html');
  writeSite(outDir, 'old.html');
  replaceDist(stagingDir, outDir);
  expect(readdirSync(outDir)).toEqual(['new.html']);
  expect(readFileSync(pageListFile(outDir), 'utf8')).toBe('new.html');
}

it('the previous site and its list of pages are replaced, and no other file is left', () => {
  const [tempDir = ''] = tempDirs;
  expectToReplace(path.join(tempDir, 'staging'), path.join(tempDir, 'dist'));
  expect(readdirSync(tempDir)).toEqual(['dist', 'dist.pages.json']);
});

it('a site is moved to a folder that does not exist', () => {
  const [tempDir = ''] = tempDirs;
  writeSite(path.join(tempDir, 'staging'), 'new.html');
  replaceDist(path.join(tempDir, 'staging'), path.join(tempDir, 'dist'));
  expect(readdirSync(tempDir)).toEqual(['dist', 'dist.pages.json']);
});

it.runIf(isSeparate)('a site on another file system is replaced', () => {
  const [source = '', target = ''] = tempDirs;
  expectToReplace(path.join(source, 'staging'), path.join(target, 'dist'));
  expect([readdirSync(source), readdirSync(target)]).toEqual([[], ['dist', 'dist.pages.json']]);
});
