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

/** The number of the guide, instead of which an editor writes that of the desk. */
const sampleNumber = '000-000-0000';

const successMessage = '問題は見つかりませんでした';

const added = 'places/hiroba/ekimae-hiroba.md';
/** The record of the guide as it is, and as an editor fills it in. */
const sampleRecord = example('広場や窓口を追加する', 'md');
const record = sampleRecord
  .replace(/^name: .*$/m, 'name: 新しい広場')
  .replace(/^summary: .*$/m, 'summary: 親子で過ごせる広場です。')
  .replace(/\n\n[^\n]+\n$/, '\n\nだれでも来られます。\n');
const addExample = (content: string) => addRecord(content, record);

function addRecord(content: string, text: string): void {
  const file = path.join(content, added);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('the check accepts the example of the guide for editors when', () => {
  it.each([
    ['a number is corrected', '電話番号を直す', 'phones', 0],
    ['a place has two numbers', '電話番号を直す', 'phones', 1],
    ['a place is closed', '終わった窓口を閉じる', 'status', 0],
    ['the hours change', '開いている時間を変える', 'hours', 0],
    ['there are days off of each kind', '開いている時間を変える', 'hours', 1],
    ['hours change on a later day', '開いている時間を変える', 'hours', 2],
    ['an event takes place', '催しを追加する', 'hours', 0],
  ])('%s', (_, section, field, index) => {
    const written = example(section, 'yaml', index)
      .replace(sampleNumber, '03-0000-0077')
      .replace(sampleNumber, '03-0000-0078');
    const output = checkEdited(fixtureContent, (content) => {
      addExample(content);
      withField(added, field, written)(content);
    });
    expect(output).toContain(successMessage);
  });

  it.each([fixtureContent, realContent])('a place is added to %s', (contentDir) => {
    expect(checkEdited(contentDir, addExample)).toContain(successMessage);
  });

  it.each([fixtureContent, realContent])(
    'a place whose first day is not known is added to %s',
    (contentDir) => {
      const output = checkEdited(contentDir, (content) => {
        addExample(content);
        const file = path.join(content, added);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^ *from: .*\n/m, ''));
      });
      expect(output).toContain(successMessage);
    },
  );

  it('a source is added and used', () => {
    const contentDir = fixtureContent;
    const output = checkEdited(contentDir, (content) => {
      const sources = path.join(content, 'sources.json');
      const source = JSON.parse(
        `{${example('出典を追加する', 'json').replace(/"url": .*/, '"url": "https://example.jp/shiryo",')}}`,
      ) as object;
      writeFileSync(sources, JSON.stringify({ ...JSON.parse(readFileSync(sources, 'utf8')), ...source }));
      addExample(content);
      withField(
        added,
        'fee',
        `fee: { value: 無料, free: true, source: ${Object.keys(source)[0]} }\n`,
      )(content);
    });
    expect(output).toContain(successMessage);
  });

  it('the fields of an added place are known', () => {
    const fields = example('広場や窓口を追加する', 'yaml').replace(
      /^(address:\n +value: ).*$/m,
      '$1市役所の隣',
    );
    const output = checkEdited(fixtureContent, (content) => {
      addExample(content);
      const file = path.join(content, added);
      const rest = record.replace(/^(address|fee|reservation): unknown\n/gm, '');
      writeFileSync(file, rest.replace('\n---\n', `\n${fields}---\n`));
    });
    expect(output).toContain(successMessage);
  });

  it('a number is retired', () => {
    const output = checkEdited(fixtureContent, (content) => {
      const file = path.join(content, 'retired-numbers.json');
      const retired = JSON.parse(example('電話番号を直す', 'json').replace(sampleNumber, '03-0000-0088'));
      writeFileSync(file, JSON.stringify([...JSON.parse(readFileSync(file, 'utf8')), retired]));
    });
    expect(output).toContain(successMessage);
  });

  it('an outcome leads to another desk', () => {
    const output = checkEdited(fixtureContent, (content) => {
      const file = path.join(content, 'flow/o-madoguchi.json');
      const outcome = JSON.parse(readFileSync(file, 'utf8'));
      const { windows } = JSON.parse(`{${example('終わった窓口を閉じる', 'json', 1)}}`);
      windows[0].place = outcome.windows[0].place;
      windows[1].kind = 'madoguchi';
      writeFileSync(file, JSON.stringify({ ...outcome, windows }));
    });
    expect(output).toContain(successMessage);
  });

  it('a notice is put up', () => {
    const contentDir = fixtureContent;
    const output = checkEdited(contentDir, (content) => {
      const file = path.join(content, 'site.json');
      const { notice } = JSON.parse(`{${example('お知らせを出す', 'json')}}`) as { notice: object };
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), notice }));
    });
    expect(output).toContain(successMessage);
  });

  it('a phrase is added to a need', () => {
    const contentDir = fixtureContent;
    const output = checkEdited(contentDir, (content) => {
      const file = path.join(content, 'needs', readdirSync(path.join(content, 'needs'))[0]!);
      const text = readFileSync(file, 'utf8');
      const added = `"phrases": [\n${example('検索の言葉を追加する', 'json')}`;
      writeFileSync(file, text.replace('"phrases": [', added));
    });
    expect(output).toContain(successMessage);
  });

  it('a need is added', () => {
    const contentDir = fixtureContent;
    const output = checkEdited(contentDir, (content) => {
      const need = example('検索の言葉を追加する', 'json', 1);
      writeFileSync(
        path.join(content, 'needs/futago.json'),
        need.replace(/"name": .*/, '"name": "ふたごを育てている",'),
      );
    });
    expect(output).toContain(successMessage);
  });

  it('the words of a question and an option change, and every path leads to the same outcome', () => {
    const tables: string[] = [];
    const output = checkEdited(realContent, (content) => {
      tables.push(routingTable(flowProofInput(loadContent(content), lastDay)!));
      const flow = path.join(content, 'flow');
      const question = readdirSync(flow)
        .map((name) => path.join(flow, name))
        .find((file) => readFileSync(file, 'utf8').includes('"why": "'))!;
      const text = readFileSync(question, 'utf8');
      const reworded = text.replace(/"why": "[^"]*"/, '"why": "話し方が変わるためです。"');
      writeFileSync(question, reworded.replace(/("code": "\w",\s*"text": ")[^"]*"/, '$1言いかえた選択肢"'));
      tables.push(routingTable(flowProofInput(loadContent(content), lastDay)!));
    });
    expect(output).toContain(successMessage);
    expect(tables[1]).toBe(tables[0]);
  });
});

describe('the check refuses a sample of the guide that is pasted unchanged:', () => {
  it.each<[string, (content: string) => void, RegExp]>([
    [
      'the record',
      (content) => addRecord(content, sampleRecord),
      /ekimae-hiroba\.md:\d+: name: .*見本のままです[\s\S]*: summary: .*見本のまま[\s\S]*: 本文: .*見本のまま/,
    ],
    [
      'its address',
      (content) => {
        addExample(content);
        withField(
          added,
          'address',
          /^address:\n(?: .*\n)+/m.exec(example('広場や窓口を追加する', 'yaml'))![0],
        )(content);
      },
      /ekimae-hiroba\.md:\d+: address\.value: .*見本のまま/,
    ],
    [
      'the address of a source',
      (content) => {
        const sources = path.join(content, 'sources.json');
        const source = JSON.parse(`{${example('出典を追加する', 'json')}}`) as object;
        writeFileSync(sources, JSON.stringify({ ...JSON.parse(readFileSync(sources, 'utf8')), ...source }));
      },
      /sources\.json:\d+: .*url: .*見本のまま/,
    ],
    [
      'a need',
      (content) =>
        writeFileSync(path.join(content, 'needs/futago.json'), example('検索の言葉を追加する', 'json', 1)),
      /futago\.json:\d+: name: .*見本のまま/,
    ],
  ])('%s', (_, edit, problem) => {
    expect(checkEdited(fixtureContent, edit)).toMatch(problem);
  });
});

it('a source pasted where the guide says, before the last bracket, is read', () => {
  const output = checkEdited(fixtureContent, (content) => {
    const file = path.join(content, 'sources.json');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const source = example('出典を追加する', 'json').replace('www.', '').trimEnd();
    expect(lines.at(-1)).toBe('}');
    writeFileSync(file, [...lines.slice(0, -2), `${lines.at(-2)},`, source, '}', ''].join('\n'));
  });
  expect(output).toContain(successMessage);
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

/** For each message of the guide, an edit of the fixture city after which the check gives it. */
const edits: Record<string, [file: string, from: string | RegExp, to: string]> = {
  半角の数字をハイフンで区切ってください: ['places/ka/shiyakusho.md', /value: 0[\d-]+/, 'value: 0300000001'],
  は手引きの見本のままです: ['places/ka/shiyakusho.md', /^name: .*$/m, /^name: .*$/m.exec(sampleRecord)![0]],
  'の前に「- 」がありません': ['places/hiroba/niji-hiroba.md', '  - value: 0', '    value: 0'],
  'ファイルの名前から .md を除いて書いてください': [
    'places/hiroba/hato-hiroba.md',
    'movedTo: niji-hiroba',
    'movedTo: niji-hiroba.md',
  ],
  'この行か、1つ上の行の終わりに「,」がありません': ['sources.json', /\},\n/, '}\n'],
  'が全角です。半角にしてください': ['flow/o-hiroba.json', '"title"', '“title”'],
  '最後の行には「,」を付けません': ['flow/o-hiroba.json', /\n\}\s*$/, ',\n}\n'],
  の後に文字があります: ['flow/o-hiroba.json', /$/, '"x": 1'],
  'とありますが、先頭の窓口は': ['flow/o-madoguchi.json', '地区の相談センターに', 'なんでも電話に'],
  書き方が正しくありません: ['places/ka/shiyakusho.md', 'name: ', 'name： '],
  同じ項目が2回あります: ['places/ka/shiyakusho.md', 'name: ', 'name: 役所\nname: '],
  電話番号の形が正しくありません: ['places/ka/shiyakusho.md', /(value: 0\d)-/, '$1'],
  見本の番号のままです: ['places/ka/shiyakusho.md', /value: 0[\d-]+/, `value: ${sampleNumber}`],
  という出典はありません: ['places/ka/shiyakusho.md', 'source: city-page', 'source: city-pages'],
  '確かめた日（asOf: 2026-04-01 の形）も書いてください': [
    'places/ka/shiyakusho.md',
    'source: city-page',
    'source: city-staff',
  ],
  '値と出典（value と source）を書くか、unknown とだけ書いてください': [
    'places/madoguchi/kawabe-soudan.md',
    /^fee: .*$/m,
    'fee: 無料',
  ],
  この項目の名前は使えません: ['places/madoguchi/kawabe-soudan.md', /^fee: /m, 'fees: '],
  ほかの行と重なっています: ['places/madoguchi/kawabe-soudan.md', "from: '13:00'", "from: '11:00'"],
  は終わった窓口です: ['needs/kaigo.json', /"places": \[[^\]]*\]/, '"places": ["owatta-soudan"]'],
  どの困りごとからも案内されません: ['needs/yoru-hanashitai.json', /"denwa-7000",\s*/, ''],
};

describe('the guide explains a message that the check gives:', () => {
  const part = guide.split('\n## ').find((text) => text.startsWith('表示された説明で困ったとき')) ?? '';
  const explained = [...part.matchAll(/^\| 「(.*)」 +\|/gm)].map(([, message = '']) => message);

  it.each(explained)('%s', (message) => {
    const output = checkEdited(fixtureContent, (content) => {
      const edit = edits[message];
      if (!edit) {
        writeFileSync(path.join(content, 'x.md'), 'x');
        return;
      }
      const [file, from, to] = edit;
      const name = path.join(content, file);
      writeFileSync(name, readFileSync(name, 'utf8').replace(from, to));
    });
    expect(output).toContain(message);
  });
});
