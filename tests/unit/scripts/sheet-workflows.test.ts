import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { day, sheetDesk, table } from '../../support/worksheets.ts';

const root = process.cwd();
const upload = 'tests/fixtures/worksheets/clerk-afternoon.xlsx';

/** A clone of a repository with the fixture city, whose `gh` only writes down how it is called. */
function repository() {
  const folder = mkdtempSync(path.join(tmpdir(), 'navi-inbox-'));
  const [clone, origin, bin] = ['clone', 'origin.git', 'bin'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  cpSync('tests/fixtures/city', path.join(clone, 'content'), { recursive: true });
  mkdirSync(path.join(clone, 'content/inbox'));
  writeFileSync(path.join(clone, 'content/inbox/.gitkeep'), '');
  writeFileSync(
    path.join(clone, 'package.json'),
    JSON.stringify({
      scripts: { inbox: `node ${root}/scripts/inbox.ts`, worksheet: `node ${root}/scripts/worksheet.ts` },
    }),
  );
  mkdirSync(bin);
  const gh = path.join(bin, 'gh');
  writeFileSync(
    gh,
    `#!/usr/bin/env bash
echo "gh $*" >> "${folder}/gh.log"
for argument in "$@"; do
  case "$argument" in
    body=@*) cat "\${argument#body=@}" >> "${folder}/gh.log" ;;
  esac
done
while [ $# -gt 0 ]; do
  if [ "$1" = --body-file ]; then cat "$2" >> "${folder}/gh.log"; fi
  shift
done
`,
  );
  chmodSync(gh, 0o755);
  const env = {
    HOME: folder,
    PATH: `${bin}:${path.dirname(process.execPath)}:${process.env.PATH}`,
    BUILD_DATE: day,
    GIT_CONFIG_GLOBAL: path.join(folder, 'gitconfig'),
  };
  const run = (command: string, args: string[], more: Record<string, string> = {}, cwd = clone) =>
    spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...env, ...more } });
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = run('git', args);
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  run('git', ['init', '--quiet', '--bare', origin], {}, folder);
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', 'test');
  git('config', 'user.email', 'test@example.jp');
  git('remote', 'add', 'origin', origin);
  git('add', '--all');
  git('commit', '--quiet', '-m', 'content');
  git('push', '--quiet', 'origin', 'main');

  return {
    clone,
    git,
    /** Uploads a file to the inbox of a branch, as GitHub's web page does. */
    upload: (branch: string, file: string, name = path.basename(file)) => {
      if (branch !== 'main') git('switch', '--quiet', '-c', branch);
      copyFileSync(file, path.join(clone, 'content/inbox', name));
      git('add', '--all');
      git('commit', '--quiet', '-m', 'Add files via upload');
      git('push', '--quiet', 'origin', branch);
    },
    take: (branch: string) =>
      run('bash', [path.join(root, '.github/scripts/take-sheet.sh')], {
        BRANCH: branch,
        DEFAULT_BRANCH: 'main',
        SHA: git('rev-parse', 'HEAD'),
        REPOSITORY: 'city/navi',
        GITHUB_RUN_ID: '7',
      }),
    script: (name: string, more: Record<string, string>) =>
      run('bash', [path.join(root, '.github/scripts', name)], more),
    calls: () =>
      existsSync(path.join(folder, 'gh.log')) ? readFileSync(path.join(folder, 'gh.log'), 'utf8') : '',
    show: (branch: string, file: string) => run('git', ['show', `origin/${branch}:${file}`]).stdout,
    fetch: () => git('fetch', '--quiet'),
  };
}

let repo: ReturnType<typeof repository>;
beforeEach(() => {
  repo = repository();
});

describe('an uploaded worksheet', () => {
  it('becomes a pull request with its changes in words, in which the sheet is deleted', () => {
    repo.upload('kigyo-1', upload);
    const { status, stderr } = repo.take('kigyo-1');
    expect([status, stderr]).toEqual([0, expect.anything()]);
    const calls = repo.calls();
    expect(calls).toContain('gh pr create --base main --head kigyo-1 --title 記入表の変更');
    expect(calls).toContain('山手相談センター 電話: 不明 → 03-0001-0101');
    expect(calls).toContain('gh workflow run ci.yml --ref kigyo-1');
    repo.fetch();
    expect(repo.show('kigyo-1', 'content/places/madoguchi/yamate-soudan.md')).toContain('03-0001-0101');
    expect(
      repo
        .git('diff', '--name-only', 'origin/main', 'origin/kigyo-1')
        .split('\n')
        .every((file) => file.startsWith('content/places/')),
    ).toBe(true);
  });

  it('in the published branch goes to a branch of its own', () => {
    repo.upload('main', upload);
    expect(repo.take('main').status).toBe(0);
    expect(repo.calls()).toContain('gh pr create --base main --head sheet-7');
    repo.fetch();
    expect(repo.show('main', 'content/places/madoguchi/yamate-soudan.md')).not.toContain('03-0001-0101');
    expect(repo.show('sheet-7', 'content/places/madoguchi/yamate-soudan.md')).toContain('03-0001-0101');
  });

  it('with a problem is answered with row and column, and changes nothing', async () => {
    const desk = sheetDesk();
    const file = desk.write(table([await desk.fill('yamate-soudan', '電話', '119')]), 'sheet.csv');
    repo.upload('kigyo-2', file);
    const head = repo.git('rev-parse', 'HEAD');
    const { status } = repo.take('kigyo-2');
    expect(status).toBe(1);
    const calls = repo.calls();
    expect(calls).toContain(`gh api repos/city/navi/commits/${head}/comments`);
    expect(calls).toContain('2行目「新しい値」: 119 は、緊急などの3けたの番号です');
    expect(calls).toContain('もう一度アップロードしてください');
    expect(calls).not.toMatch(/navi-inbox|pr create/);
    repo.fetch();
    expect(repo.git('rev-parse', 'origin/kigyo-2')).toBe(head);
  });

  it('without a new value is deleted, and the answer is a comment', async () => {
    const desk = sheetDesk();
    repo.upload('kigyo-3', desk.write(table(await desk.rows()), 'sheet.csv'));
    expect(repo.take('kigyo-3').status).toBe(0);
    expect(repo.calls()).toContain('変わるところはありません');
    expect(repo.calls()).not.toContain('pr create');
    repo.fetch();
    expect(repo.git('diff', '--name-only', 'origin/main', 'origin/kigyo-3')).toBe('');
  });

  it.each([
    ['that is no sheet', 'README.md', 'memo.txt', '記入表（.xlsx か .csv）ではありません'],
    ['over 1 MB', '', 'big.csv', 'ファイルが大きすぎます'],
  ])('%s is refused', (_, source, name, message) => {
    const file = path.join(repo.clone, '..', name);
    if (source === '') writeFileSync(file, 'a'.repeat(1_000_001));
    else copyFileSync(source, file);
    repo.upload('kigyo-4', file);
    expect(repo.take('kigyo-4').status).toBe(1);
    expect(repo.calls()).toContain(message);
  });

  it('beside another one is refused', () => {
    repo.upload('kigyo-5', upload);
    copyFileSync(upload, path.join(repo.clone, 'content/inbox/second.xlsx'));
    expect(repo.take('kigyo-5').status).toBe(1);
    expect(repo.calls()).toContain('表が 2 件あります');
  });

  it('is no content for the check', () => {
    const desk = sheetDesk();
    mkdirSync(path.join(desk.content, 'inbox'));
    copyFileSync('tests/fixtures/worksheets/clerk-afternoon.csv', path.join(desk.content, 'inbox/sheet.csv'));
    expect(desk.check().status).toBe(0);
  });
});

describe('a worksheet by request', () => {
  it.each([
    ['確かめる項目', '福', ['福祉課.xlsx']],
    ['すべての項目', '', ['つばき市役所.xlsx', '福祉課.xlsx']],
    ['町と地区', '', ['町と地区.xlsx']],
    ['新しい窓口', '', ['新しい窓口.xlsx']],
  ])('of %s is written', (KIND, SECTION, names) => {
    expect(repo.script('make-sheet.sh', { KIND, SECTION }).status).toBe(0);
    expect(readdirSync(path.join(repo.clone, 'worksheets')).sort()).toEqual(names);
  });

  it('of a section that does not exist lists the sections', () => {
    const { status, stdout } = repo.script('make-sheet.sh', { KIND: '確かめる項目', SECTION: '; rm -rf x' });
    expect(status).not.toBe(0);
    expect(stdout).toContain('福祉課');
  });

  it('is announced with its address, and only by a number of an issue', () => {
    const env = { ARTIFACT_URL: 'https://example.jp/sheet', REPOSITORY: 'city/navi' };
    expect(repo.script('send-sheet.sh', { ...env, ISSUE: '12' }).status).toBe(0);
    expect(repo.calls()).toContain('gh issue comment 12');
    expect(repo.calls()).toContain('[記入表をダウンロードする](https://example.jp/sheet)');
    expect(repo.script('send-sheet.sh', { ...env, ISSUE: '--repo x' }).status).toBe(1);
  });
});

describe('the workflows of worksheets', () => {
  const read = (name: string) =>
    parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as {
      on: Record<string, { paths?: string[] }>;
      permissions: Record<string, string>;
      jobs: Record<string, { if?: string; steps: { uses?: string; run?: string }[] }>;
    };

  it.each(['make-sheet', 'take-sheet'])('%s puts no input of a person into a shell line', (name) => {
    const steps = Object.values(read(name).jobs).flatMap((job) => job.steps);
    for (const { run, uses } of steps) {
      expect(run ?? '').not.toContain('${{');
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      const [script] = /\.github\/scripts\/[\w-]+\.sh/.exec(run ?? '') ?? [];
      if (script) expect(existsSync(script)).toBe(true);
    }
  });

  it('takes sheets from branches of the repository itself only', () => {
    const { on, jobs } = read('take-sheet');
    expect(Object.keys(on)).toEqual(['push']);
    expect(on['push']?.paths).toEqual(['content/inbox/**']);
    expect(jobs['take']?.if).toContain('!github.event.repository.fork');
    expect(read('ci').on).toHaveProperty('workflow_dispatch');
  });
});
