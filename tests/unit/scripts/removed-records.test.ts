import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { removedRecordProblems } from '../../../scripts/check/removed-records.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { removedRecords } from '../../../scripts/content/removed-records.ts';
import { withCityCopy, type CityCopy } from '../../support/city-copy.ts';

/** Puts a city under Git, and removes the first records of it. */
function removeRecords(city: CityCopy, count: number): string[] {
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.jp', ...args], { cwd: city.folder });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'before');
  const records = readdirSync(path.join(city.folder, 'places'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .slice(0, count);
  for (const file of records) rmSync(path.join(city.folder, 'places', file));
  return records.map((file) => path.parse(file).name);
}

const problemsOf = ({ folder }: CityCopy) =>
  removedRecordProblems(removedRecords(folder), loadContent(folder)).map(({ message }) => message);

it('many records that are removed at once are named, until a list gives the reason', () => {
  withCityCopy((city) => {
    const ids = removeRecords(city, 5);
    const [message = ''] = problemsOf(city);
    expect(message).toMatch(/5件の窓口・場所/);
    for (const id of ids) expect(message).toContain(id);
    city.write(
      'removed-records.json',
      JSON.stringify(ids.map((place) => ({ place, reason: '同じ記録が2つありました。' }))),
    );
    expect(problemsOf(city)).toEqual([]);
  });
});

it('a few records that are removed, and records that move to another folder, are no problem', () => {
  withCityCopy((city) => {
    removeRecords(city, 4);
    expect(problemsOf(city)).toEqual([]);
    city.write('places/ka/denwa-119.md', 'x');
    expect(removedRecords(city.folder)).toHaveLength(3);
  });
});
