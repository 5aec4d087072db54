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

/** A file system of its own on most machines with Linux. */
const memory = '/dev/shm';
const isApart = existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev;

let rooms: string[];
beforeEach(() => {
  rooms = [tmpdir(), isApart ? memory : tmpdir()].map((folder) => mkdtempSync(path.join(folder, 'place-')));
});
afterEach(() => rooms.forEach((tempDir) => rmSync(tempDir, { recursive: true })));

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

it('replaces the last site and its list of pages, and leaves nothing beside them', () => {
  const [tempDir = ''] = rooms;
  expectToReplace(path.join(tempDir, 'staging'), path.join(tempDir, 'dist'));
  expect(readdirSync(tempDir)).toEqual(['dist', 'dist.pages.json']);
});

it('puts a site where there was none', () => {
  const [tempDir = ''] = rooms;
  writeSite(path.join(tempDir, 'staging'), 'new.html');
  replaceDist(path.join(tempDir, 'staging'), path.join(tempDir, 'dist'));
  expect(readdirSync(tempDir)).toEqual(['dist', 'dist.pages.json']);
});

it.runIf(isApart)('replaces a site on another file system', () => {
  const [here = '', there = ''] = rooms;
  expectToReplace(path.join(here, 'staging'), path.join(there, 'dist'));
  expect([readdirSync(here), readdirSync(there)]).toEqual([[], ['dist', 'dist.pages.json']]);
});
