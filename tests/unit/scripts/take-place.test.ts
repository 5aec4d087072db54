import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takePlace } from '../../../scripts/build/take-place.ts';

/** A file system of its own on most machines with Linux. */
const memory = '/dev/shm';
const isApart = existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev;

let rooms: string[];
beforeEach(() => {
  rooms = [tmpdir(), isApart ? memory : tmpdir()].map((folder) => mkdtempSync(path.join(folder, 'place-')));
});
afterEach(() => rooms.forEach((room) => rmSync(room, { recursive: true })));

it('puts a site in the place of the last one, and leaves nothing beside it', () => {
  const [room = ''] = rooms;
  expectToTakePlace(path.join(room, 'grown'), path.join(room, 'dist'));
  expect(readdirSync(room)).toEqual(['dist']);
});

it.runIf(isApart)('does so from one file system to another', () => {
  const [here = '', there = ''] = rooms;
  expectToTakePlace(path.join(here, 'grown'), path.join(there, 'dist'));
  expect([readdirSync(here), readdirSync(there)]).toEqual([[], ['dist']]);
});

function expectToTakePlace(grown: string, place: string): void {
  for (const [folder, file] of [
    [grown, 'new.html'],
    [place, 'old.html'],
  ] as const) {
    mkdirSync(folder);
    writeFileSync(path.join(folder, file), '');
  }
  takePlace(grown, place);
  expect(readdirSync(place)).toEqual(['new.html']);
}
