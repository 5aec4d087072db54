import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { geocodeContent } from '../../../scripts/commands/geocode.ts';
import { runCommand } from '../../support/run-command.ts';

const file = 'places/hiroba/tsuru-hiroba.md';
let city: string;

beforeEach(() => {
  city = mkdtempSync(path.join(tmpdir(), 'navi-geocode-'));
  cpSync('tests/fixtures/city', city, { recursive: true });
});
afterEach(() => rmSync(city, { recursive: true }));

const run = (...args: string[]) =>
  runCommand(geocodeContent, args, { contentDir: city, day: '2026-11-24' }).output;
const read = () => readFileSync(path.join(city, file), 'utf8');
const edit = (from: string, to: string) => writeFileSync(path.join(city, file), read().replace(from, to));
const address = 'address: { value: つばき市川辺4-1, source: city-page }';

it('addresses that can be placed are printed with their precision, and no file changes', () => {
  const before = read();
  expect(run()).toContain(`${file}: つばき市川辺4-1 → 35.101, 139.101（町）`);
  expect(read()).toBe(before);
});

it('an address that cannot be placed is printed with the reason', () => {
  edit('つばき市川辺4-1', 'つばき市川下4-1');
  expect(run()).toContain(`${file}: つばき市川下4-1: 町の名前が geo/towns.csv にありません`);
});

it('positions are written below their addresses, and counted by precision', () => {
  run('--write');
  expect(read()).toContain(
    `${address}\nposition: { lat: 35.101, lon: 139.101, precision: town, source: city-page }`,
  );
  expect(run()).toMatch(/場所の分かる窓口・場所 \d+件（建物 \d+、丁目 \d+、町 2）/);
  expect(run()).not.toContain(`${file}:`);
});

it('a position is replaced by a more precise one, and not by a less precise one', () => {
  edit(address, `${address}\nposition: { lat: 35.1, lon: 139.1, precision: town, source: plan }`);
  edit('つばき市川辺4-1', 'つばき市川辺1-9');
  run('--write');
  expect(read()).toMatch(
    /position: \{ lat: 35\.1, lon: 139\.101, precision: chome, source: \[ ?city-page ?\] \}/,
  );
  edit('つばき市川辺1-9', 'つばき市川辺4-1');
  expect(run()).not.toContain(`${file}:`);
});

it('a venue without an address is placed by the building that it is in', () => {
  edit(address, `venues: [{ value: 駅ビル, within: やまて駅, source: plan }]`);
  expect(run()).toContain(`${file}: 駅ビル → 35.15, 139.12（丁目）`);
});
