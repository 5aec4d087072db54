import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const guide = readFileSync('content/README.md', 'utf8');

/** The example of a section of the guide, in the given language. */
function example(section: string, language: 'yaml' | 'json' | 'md'): string {
  const part = guide.split('\n## ').find((text) => text.startsWith(section)) ?? '';
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(part)?.[1];
  if (!code) throw new Error(`no example in ${section}`);
  const indent = /^ */.exec(code)?.[0] ?? '';
  return code
    .split('\n')
    .map((line) => line.slice(indent.length))
    .join('\n');
}

/** A copy of the real content with one file changed, as an editor would. */
function edited(file: string, change: (text: string) => string): { check: string; flow: string } {
  const content = path.join(mkdtempSync(path.join(tmpdir(), 'navi-guide-')), 'content');
  cpSync('content', content, { recursive: true });
  const name = path.join(content, file);
  writeFileSync(name, change(readFileSync(file === 'new' ? 'content/README.md' : name, 'utf8')));
  const run = (script: string) => {
    const { stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    });
    return stdout + stderr;
  };
  return { check: run('check'), flow: run('flow') };
}

/** A record in which a field of the first level is written anew. */
const withField = (field: string, written: string) => (text: string) => {
  const changed = text.replace(new RegExp(`^${field}:.*\\n((?: .*|-.*)\\n)*`, 'm'), written);
  expect(changed).not.toBe(text);
  return changed;
};

describe('the guide for editors holds: on the real content the check stays green after', () => {
  it.each([
    ['a number is mended', '電話番号を直す', 'places/houkatsu/houkatsu-mabashi.md', 'phones'],
    ['a place is closed', '終わった所を閉じる', 'places/hiroba/cms-kosodate-shien-center.md', 'status'],
    ['the hours change', '開いている時間を変える', 'places/houkatsu/houkatsu-mabashi.md', 'hours'],
  ])('%s', (_, section, file, field) => {
    const { check } = edited(file, withField(field, example(section, 'yaml')));
    expect(check).toContain('よい状態です');
  });

  it('a place is added', () => {
    const content = path.join(mkdtempSync(path.join(tmpdir(), 'navi-guide-')), 'content');
    cpSync('content', content, { recursive: true });
    writeFileSync(path.join(content, 'places/hiroba/ekimae-hiroba.md'), example('広場や窓口を足す', 'md'));
    const { stdout } = spawnSync(process.execPath, ['scripts/check.ts'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, BUILD_DATE: '2026-12-01' },
    });
    expect(stdout).toContain('よい状態です');
  });

  it('a notice is put up', () => {
    const { check } = edited('site.json', (text) =>
      text.replace('"notice": null', example('お知らせを出す', 'json').trim()),
    );
    expect(check).toContain('よい状態です');
  });

  it('the words of a question change', () => {
    const { check, flow } = edited('flow/start.json', (text) =>
      text.replace(/"why": "[^"]*"/, '"why": "話し方が変わるためです。"'),
    );
    expect(check).toContain('よい状態です');
    expect(flow).not.toContain('行き先が変わりました');
  });
});

it('a record to which the flow leads cannot be closed without being told in Japanese how to go on', () => {
  const { check, flow } = edited(
    'places/marugoto/hotnet.md',
    withField('status', example('終わった所を閉じる', 'yaml')),
  );
  expect(check + flow).toMatch(/hotnet|行き先が変わりました/);
  expect(check + flow).toMatch(/ください/);
});
