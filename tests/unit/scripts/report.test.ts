import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { reportContent } from '../../../scripts/commands/report.ts';
import { runCommand } from '../../support/run-command.ts';

const run = (...args: string[]) =>
  runCommand(reportContent, args, { contentDir: 'tests/fixtures/city', day: '2026-11-24' });

/** A new folder, removed after the test. */
function tempFolder(prefix: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('the report contains tables of how complete each kind and section is, and the overdue values', () => {
  const { output, status } = run();
  expect(status).toBe(0);
  expect(output).toContain('## 種類ごとの埋まり具合');
  expect(output).toContain('## 課ごとの埋まり具合');
  expect(output).toMatch(/- 古い値、日付の分からない値: [1-9]/);
  expect(output).toMatch(/- 地区の分からない町: [1-9]/);
});

it('the report is available as JSON', () => {
  const report = JSON.parse(run('--json').output) as { records: number; overdue: { record: string }[] };
  expect(report.records).toBe(14);
  expect(report.overdue.map(({ record }) => record)).toContain('furui-soudan');
});

it('the report lists records that will end', () => {
  expect(run().output).toContain('- hato-hiroba は、2026-12-31 で終わります。');
});

it('the report lists only closures that are past and those whose year may be wrong', () => {
  const city = tempFolder('navi-report-');
  cpSync('tests/fixtures/city', city, { recursive: true });
  const file = path.join(city, 'places/hiroba/tsuru-hiroba.md');
  const dates = ['{ from: 2025-12-28, to: 2026-01-04 }', '{ from: 2026-12-28 }', '{ from: 2036-12-28 }'];
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('yearEnd: open', `yearEnd: open\n    closed: { dates: [${dates.join()}] }`),
  );
  const { output, status } = runCommand(reportContent, [], { contentDir: city, day: '2026-11-24' });
  expect(status).toBe(0);
  expect(output.match(/tsuru-hiroba の休み（.*/g)).toEqual([
    expect.stringMatching(/2025-12-28 から）は、もう過ぎました/),
    expect.stringMatching(/2036-12-28 から）は、1年より先です/),
  ]);
});

it('the records to verify again are written as a calendar with lines of at most 75 octets', () => {
  const file = path.join(tempFolder('navi-ics-'), 'recheck.ics');
  expect(run('--ics', file).status).toBe(0);
  const calendar = readFileSync(file, 'utf8');
  const lines = calendar.split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(calendar.replaceAll('\r\n ', '')).toContain('SUMMARY:福祉課: 窓口・場所の確かめ直し');
});
