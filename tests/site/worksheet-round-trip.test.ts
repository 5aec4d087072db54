import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { importWorksheet } from '../../scripts/commands/import.ts';
import { writeWorksheets } from '../../scripts/commands/worksheet.ts';
import { runCommand } from '../support/run-command.ts';
import { fixtureContent } from '../support/sites.ts';

const day = '2026-11-24';

/** The steps of an editor: export a worksheet, fill in cells, import it, build the site and read its pages. */
it('numbers that a section enters in a worksheet are on the pages of the built site', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-editor-'));
  const [content, dist] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  cpSync(fixtureContent, content, { recursive: true });
  const run = (command: typeof importWorksheet, ...args: string[]) =>
    runCommand(command, args, { contentDir: content, day });

  expect(run(writeWorksheets, '--section', '福祉課', '--out', folder).status).toBe(0);
  const sheet = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.csv'))!,
  );
  const rows: Record<string, string>[] = parse(readFileSync(sheet), { bom: true, columns: true });
  const blank = rows.filter((row) => row['項目'] === '電話' && row['今の値'] === '');
  expect(blank.length).toBeGreaterThan(0);
  blank.forEach((row, index) =>
    Object.assign(row, { 新しい値: `03-0000-10${10 + index}`, 確かめた人: '山田', 確かめた日: '2026-11-20' }),
  );
  writeFileSync(sheet, `\uFEFF${stringify(rows, { header: true, record_delimiter: 'windows' })}`);

  const { status, output } = run(importWorksheet, sheet);
  expect([status, output]).toEqual([0, expect.stringContaining(`${blank.length} 件のファイルを書きました`)]);
  const build = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    // Without the variables of the test runner, which would make it a development build.
    env: {
      HOME: process.env.HOME,
      PATH: process.env.PATH,
      CONTENT_DIR: content,
      OUT_DIR: dist,
      BUILD_DATE: day,
      PRECOMPRESS: '0',
    },
  });
  expect(build.status, build.stdout + build.stderr).toBe(0);
  blank.forEach((row, index) => {
    const page = readFileSync(path.join(dist, `places/${row['窓口']}/index.html`), 'utf8');
    expect(page).toContain(`href="tel:03-0000-10${10 + index}"`);
    expect(page).toContain('2026年11月');
  });
  rmSync(folder, { recursive: true });
}, 240_000);
