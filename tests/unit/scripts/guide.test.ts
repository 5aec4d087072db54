import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/commands/check.ts';
import { flowProofInput } from '../../../scripts/content/flow-proof-input.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { routingTable } from '../../../scripts/content/routing.ts';
import { addDays } from '../../../src/domain/opening.ts';
import { today } from '../../../src/data/clock.ts';
import { runCommand } from '../../support/run-command.ts';
import { fixtureContent, realContent } from '../../support/sites.ts';

/** A day after every date of the examples, and not before a date of the content. */
const lastDay = [today(), '2026-12-31'].sort().at(-1)!;
/** The day after the last day of the record in the example of closing a record. */
const dayAfter = addDays('2026-12-31', 1);
const guide = readFileSync('content/README.md', 'utf8');

/** A code block (the first, unless `index` is given) in a language of a section of the guide, without its indent. */
function example(section: string, language: 'yaml' | 'json' | 'md', index = 0): string {
  const part = guide.split('\n## ').find((text) => text.startsWith(section)) ?? '';
  const blocks = [...part.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  const code = blocks[index]?.[1];
  if (!code) throw new Error(`no example in ${section}`);
  const indent = /^ */.exec(code)?.[0] ?? '';
  return code
    .split('\n')
    .map((line) => line.slice(indent.length))
    .join('\n');
}

/** The report of the check on a copy of a content folder that an editor has changed. */
function checkEdited(contentDir: string, edit: (content: string) => void, day = lastDay): string {
  const content = path.join(mkdtempSync(path.join(tmpdir(), 'navi-guide-')), 'content');
  cpSync(contentDir, content, { recursive: true });
  edit(content);
  const { output } = runCommand(checkContent, [], { contentDir: content, day });
  rmSync(path.dirname(content), { recursive: true });
  return output;
}

/** Replaces a top-level field of a record. */
const withField = (file: string, field: string, written: string) => (content: string) => {
  const name = path.join(content, file);
  const text = readFileSync(name, 'utf8');
  const changed = text.replace(new RegExp(`^${field}:.*\\n((?: .*|-.*)\\n)*`, 'm'), written);
  expect(changed).not.toBe(text);
  writeFileSync(name, changed);
};

const successMessage = '問題は見つかりませんでした';

const added = 'places/hiroba/ekimae-hiroba.md';
function addExample(content: string): void {
  const file = path.join(content, added);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, example('広場や窓口を追加する', 'md'));
}

describe('the check accepts the example of the guide for editors when', () => {
  it.each([
    ['a number is corrected', '電話番号を直す', 'phones'],
    ['a place is closed', '終わった窓口を閉じる', 'status'],
    ['the hours change', '開いている時間を変える', 'hours'],
  ])('%s', (_, section, field) => {
    const output = checkEdited(fixtureContent, (content) => {
      addExample(content);
      withField(added, field, example(section, 'yaml'))(content);
    });
    expect(output).toContain(successMessage);
  });

  it.each([fixtureContent, realContent])('a place is added to %s', (contentDir) => {
    expect(checkEdited(contentDir, addExample)).toContain(successMessage);
  });

  it.each([fixtureContent, realContent])('a notice is put up in %s', (contentDir) => {
    const output = checkEdited(contentDir, (content) => {
      const file = path.join(content, 'site.json');
      const { notice } = JSON.parse(`{${example('お知らせを出す', 'json')}}`) as { notice: object };
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), notice }));
    });
    expect(output).toContain(successMessage);
  });

  it.each([fixtureContent, realContent])('a phrase is added to a need in %s', (contentDir) => {
    const output = checkEdited(contentDir, (content) => {
      const file = path.join(content, 'needs', readdirSync(path.join(content, 'needs'))[0]!);
      const text = readFileSync(file, 'utf8');
      const added = `"phrases": [\n${example('検索の言葉を追加する', 'json')}`;
      writeFileSync(file, text.replace('"phrases": [', added));
    });
    expect(output).toContain(successMessage);
  });

  it.each([fixtureContent, realContent])('a need is added to %s', (contentDir) => {
    const output = checkEdited(contentDir, (content) => {
      writeFileSync(path.join(content, 'needs/futago.json'), example('検索の言葉を追加する', 'json', 1));
    });
    expect(output).toContain(successMessage);
  });

  it('the words of a question change, and every path leads to the same outcome', () => {
    const tables: string[] = [];
    const output = checkEdited(realContent, (content) => {
      tables.push(routingTable(flowProofInput(loadContent(content), lastDay)!));
      const flow = path.join(content, 'flow');
      const question = readdirSync(flow)
        .map((name) => path.join(flow, name))
        .find((file) => readFileSync(file, 'utf8').includes('"why": "'))!;
      const text = readFileSync(question, 'utf8');
      writeFileSync(question, text.replace(/"why": "[^"]*"/, '"why": "話し方が変わるためです。"'));
      tables.push(routingTable(flowProofInput(loadContent(content), lastDay)!));
    });
    expect(output).toContain(successMessage);
    expect(tables[1]).toBe(tables[0]);
  });
});

it('the check explains in Japanese what to do when a record to which the flow leads is closed', () => {
  const output = checkEdited(
    fixtureContent,
    withField('places/hiroba/niji-hiroba.md', 'status', example('終わった窓口を閉じる', 'yaml')),
    dayAfter,
  );
  expect(output).toMatch(/niji-hiroba は終わった窓口/);
  expect(output).toMatch(/ください/);
});
