import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

it('a content change is described in Japanese: changed fields, phrases, values now unknown and targets of the flow', () => {
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
  edit('needs/mono-wasure.json', '"物忘れ",', '"火を消し忘れる",');
  edit('needs/mono-wasure.json', '"kawabe-soudan"', '"yamate-soudan"');
  edit('crisis.json', '"消えたい"', '"消えたい",\n"消えてしまいたい"');
  renameSync(
    path.join(folder, 'content/needs/kaigo.json'),
    path.join(folder, 'content/needs/kaigo-tsukare.json'),
  );

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
  expect(stdout).toMatch(/### 困りごとの言葉\n\n- なくなった困りごと: 家族の世話/);
  expect(stdout).toMatch(/- 新しい困りごと: 家族の世話につかれた（言い方 \d+）/);
  expect(stdout).toContain('- もの忘れが気になる 足した言い方: 「火を消し忘れる」');
  expect(stdout).toContain('- もの忘れが気になる 消した言い方: 「物忘れ」');
  expect(stdout).toContain('- もの忘れが気になる 行き先: 川辺相談センター → 山手相談センター');
  expect(stdout).toContain('- 足した危ないときの言葉（shinitai）: 「消えてしまいたい」');
  expect(stdout).toContain('### 「どこに相談？」の行き先');
  expect(stdout).toMatch(/### 分からなくなったこと\n\n- 川辺相談センター 費用: 無料 → 不明/);
});
