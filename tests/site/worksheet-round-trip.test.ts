import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importWorksheet } from '../../scripts/commands/import.ts';
import { runAsyncCommand } from '../support/run-command.ts';
import { fixtureContent } from '../support/sites.ts';

const day = '2026-11-24';

/** The afternoon of a made-up clerk: the sheet that LibreOffice saved is imported, and the site is built from it. */
it('what a section enters in a worksheet is on the pages of the built site', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-editor-'));
  const [content, dist] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  cpSync(fixtureContent, content, { recursive: true });
  const { status, output } = await runAsyncCommand(
    importWorksheet,
    ['tests/fixtures/worksheets/clerk-afternoon.xlsx'],
    { contentDir: content, day },
  );
  expect([status, output]).toEqual([0, expect.stringContaining('8 件のファイルを書きました')]);
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
  const page = (id: string) => readFileSync(path.join(dist, `places/${id}/index.html`), 'utf8');
  for (const text of [
    'href="tel:03-0001-0101"',
    'href="tel:03-0001-0103"',
    '2026年11月',
    'つばき市坂上1番地の2',
    '無料',
    'やまて駅から歩いて5分です。',
  ])
    expect(page('yamate-soudan')).toContain(text);
  expect(page('niji-hiroba')).toContain('親子で100円〜300円');
  expect(page('kawabe-soudan')).toContain('体操');
  expect(page('kawabe-soudan')).not.toContain('03-0000-0002');
  expect(page('hato-hiroba')).toContain('1月31日');
  rmSync(folder, { recursive: true });
}, 240_000);
