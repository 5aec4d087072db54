import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyUpdates } from '../../../src/data/history-updates.ts';

const placeNames: Record<string, string> = { soudan: '川辺相談センター', hiroba: 'にじ広場' };
const nameOf = (id: string) => placeNames[id];
const record = (id: string) => `places/madoguchi/${id}.md`;
const template = readFileSync('tests/fixtures/city/places/madoguchi/kawabe-soudan.md', 'utf8');
const systemPath = process.env.PATH;
let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'history-'));
  content = path.join(root, 'content');
  mkdirSync(path.join(content, 'places/madoguchi'), { recursive: true });
  git('2026-11-01T10:00:00+09:00', 'init', '-q');
});
afterEach(() => {
  process.env.PATH = systemPath;
  rmSync(root, { recursive: true });
});

function git(date: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.jp'];
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const { stdout, stderr, status } = spawnSync('git', [...identity, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

const write = (id: string, text = template) => writeFileSync(path.join(content, record(id)), text);
const edited = (...edits: [from: string, to: string][]) =>
  edits.reduce((text, [from, to]) => text.replace(from, to), template);

function commit(date: string): void {
  git(date, 'add', '-A');
  git(date, 'commit', '-q', '-m', 'x', '--allow-empty');
}

const updates = () => historyUpdates(content, nameOf);
const texts = () => updates().map(({ day, place, text }) => [day, place, text]);

describe('the updates from the Git history', () => {
  it('contain new records and changed fields, the newest commit first, with the day in Japan', () => {
    write('soudan');
    commit('2026-11-01T10:00:00+09:00');
    write('soudan', edited(['03-0000-0001', '03-0000-0009'], ["from: '09:00'", "from: '10:00'"]));
    commit('2026-11-02T23:30:00Z');
    expect(texts()).toEqual([
      ['2026-11-03', 'soudan', expect.stringMatching(/03-0000-0001.*→.*03-0000-0009/)],
      ['2026-11-03', 'soudan', expect.stringContaining('川辺相談センター')],
      ['2026-11-01', 'soudan', '川辺相談センターを掲載しました。'],
    ]);
  });

  it('omit deleted records, files that are not records, invalid records and other folders', () => {
    write('soudan');
    write('hiroba', template.replace('kind: madoguchi', 'kind: [1]'));
    write('gone');
    writeFileSync(path.join(content, 'places/README.txt'), 'x');
    writeFileSync(path.join(root, 'outside.md'), template);
    commit('2026-11-01T10:00:00+09:00');
    rmSync(path.join(content, record('soudan')));
    commit('2026-11-02T10:00:00+09:00');
    expect(texts()).toEqual([['2026-11-01', 'soudan', '川辺相談センターを掲載しました。']]);
  });

  it('summarise a commit of many records as one entry', () => {
    for (let count = 0; count < 13; count += 1) write(`place-${count}`);
    commit('2026-11-01T10:00:00+09:00');
    expect(texts()).toEqual([['2026-11-01', undefined, '13件の掲載内容を更新しました。']]);
  });

  it('omit a record whose file moves to another folder', () => {
    write('soudan');
    commit('2026-11-01T10:00:00+09:00');
    mkdirSync(path.join(content, 'places/hiroba'));
    renameSync(path.join(content, record('soudan')), path.join(content, 'places/hiroba/soudan.md'));
    commit('2026-11-02T10:00:00+09:00');
    expect(texts()).toHaveLength(1);
  });

  it('contain names and texts that are not ASCII', () => {
    placeNames['窓口'] = '窓口';
    write('窓口');
    commit('2026-11-01T10:00:00+09:00');
    write('窓口', edited(['無料', '有料。1回500円']));
    commit('2026-11-02T10:00:00+09:00');
    expect(texts()[0]).toEqual(['2026-11-02', '窓口', expect.stringContaining('有料。1回500円')]);
  });

  it('are empty without a history', () => {
    expect(updates()).toEqual([]);
    rmSync(path.join(root, '.git'), { recursive: true });
    expect(updates()).toEqual([]);
  });
});

it('the ids of updates are unique, and stay the same when commits and names change', () => {
  write('soudan');
  write('hiroba');
  commit('2026-11-01T10:00:00+09:00');
  write('soudan', edited(['03-0000-0001', '03-0000-0009'], ['無料', '有料']));
  commit('2026-11-02T10:00:00+09:00');
  const before = updates().map(({ id }) => id);
  expect(new Set(before).size).toBe(4);
  write('soudan', template);
  commit('2026-11-03T10:00:00+09:00');
  const after = historyUpdates(content, (id) => `別の名前 ${id}`).map(({ id }) => id);
  expect(after).toHaveLength(6);
  expect(after.slice(2)).toEqual(before);
  expect(new Set(after).size).toBe(6);
});

it('ten commits of twelve records each are read with two Git processes', () => {
  const ids = Array.from({ length: 12 }, (_, count) => `place-${count}`);
  for (const id of ids) placeNames[id] = id;
  for (let day = 0; day < 10; day += 1) {
    for (const id of ids) write(id, template.replace('03-0000-0001', `03-0000-01${day + 10}`));
    commit('2026-11-01T10:00:00+09:00');
  }
  const [bin, calls] = [path.join(root, 'bin'), path.join(root, 'calls')];
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'git'), `#!/bin/sh\necho >> "${calls}"\nPATH="${systemPath}" exec git "$@"\n`);
  chmodSync(path.join(bin, 'git'), 0o755);
  process.env.PATH = `${bin}:${systemPath}`;
  expect(updates()).toHaveLength(10 * 12);
  expect(readFileSync(calls, 'utf8')).toBe('\n\n');
});
