import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

it('a content change is described in Japanese: changed fields, values now unknown and changed targets of the flow', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-history-'));
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.jp', ...args], { cwd: folder });
  cpSync('tests/fixtures/city', path.join(folder, 'content'), { recursive: true });
  cpSync('content/i18n', path.join(folder, 'content/i18n'), { recursive: true });
  for (const name of ['src', 'scripts', 'node_modules', 'package.json'])
    symlinkSync(path.resolve(name), path.join(folder, name));
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('commit', '-q', '-m', 'before');

  const edit = (file: string, from: string, to: string) => {
    const name = path.join(folder, 'content', file);
    const text = readFileSync(name, 'utf8');
    expect(text).toContain(from);
    writeFileSync(name, text.replace(from, to));
  };
  edit('places/madoguchi/kawabe-soudan.md', '03-0000-0001', '03-0000-0009');
  edit(
    'places/madoguchi/kawabe-soudan.md',
    'fee: { value: 無料, free: true, source: city-page }',
    'fee: unknown',
  );
  edit('flow/o-madoguchi.json', 'denwa-nandemo', 'denwa-7000');

  const { stdout, status } = spawnSync(
    process.execPath,
    ['--preserve-symlinks', '--preserve-symlinks-main', 'scripts/content-diff.ts', 'main'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('- 川辺相談センター 電話: 03-0000-0001 → 03-0000-0009');
  expect(stdout).toContain('### 「どこに相談？」の行き先');
  expect(stdout).toMatch(/### 分からなくなったこと\n\n- 川辺相談センター お金: 無料 → 不明/);
});
