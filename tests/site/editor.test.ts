import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';

/** The way of an editor: a worksheet, ten cells filled in Excel, back into the records, checked, built, seen on the pages. */
it('ten numbers that a section fills in stand on the pages of the built site', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-editor-'));
  const [content, dist] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  cpSync('content', content, { recursive: true });
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      encoding: 'utf8',
      env: {
        HOME: process.env.HOME,
        PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
        CONTENT_DIR: content,
        OUT_DIR: dist,
      },
    });

  expect(run('worksheet', '--section', '地域包括ケア推進課', '--out', folder).status).toBe(0);
  const sheet = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.csv'))!,
  );
  const rows: Record<string, string>[] = parse(readFileSync(sheet), { bom: true, columns: true });
  const blank = rows.filter((row) => row['項目'] === '電話' && row['今の値'] === '').slice(0, 10);
  expect(blank).toHaveLength(10);
  blank.forEach((row, index) =>
    Object.assign(row, { 新しい値: `047-000-10${10 + index}`, 確かめた人: '山田', 確かめた日: '2026-11-20' }),
  );
  writeFileSync(sheet, `\uFEFF${stringify(rows, { header: true, record_delimiter: 'windows' })}`);

  const { status, stdout } = run('import', sheet);
  expect([status, stdout]).toEqual([0, expect.stringContaining('10 件のファイルを書きました')]);
  expect(run('check').status).toBe(0);
  expect(run('build').status).toBe(0);
  blank.forEach((row, index) => {
    const page = readFileSync(path.join(dist, `places/${row['記録']}/index.html`), 'utf8');
    expect(page).toContain(`href="tel:047-000-10${10 + index}"`);
    expect(page).toContain('2026年11月');
  });
}, 240_000);
