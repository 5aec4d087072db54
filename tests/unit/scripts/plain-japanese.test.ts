import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainJapanese } from '../../../scripts/check/plain-japanese.ts';
import { wordingCounts } from '../../../scripts/report/wording.ts';
import { loadContent } from '../../../scripts/content/load.ts';

let city: string;
const file = 'places/madoguchi/kawabe-soudan.md';

beforeEach(() => {
  city = mkdtempSync(path.join(tmpdir(), 'city-'));
  cpSync('tests/fixtures/city', city, { recursive: true });
});
afterEach(() => rmSync(city, { recursive: true }));

/** The problems that the rule reports when a sentence is appended to a record, each as `file: message`. */
function problemsWith(sentence: string): string[] {
  const before = readFileSync(path.join(city, file), 'utf8');
  writeFileSync(path.join(city, file), `${before}\n${sentence}\n`);
  return plainJapanese(loadContent(city), '2026-11-24').map(
    ({ message, file: where }) => `${where}: ${message}`,
  );
}

it('the rule accepts plain sentences', () => {
  expect(problemsWith('困ったときは、電話してください。')).toEqual([]);
});

it.each([
  ['a sentence that is too long', `${'とても'.repeat(21)}長い文です。`, /文が長すぎます（69文字）/],
  [
    'a long sentence over two lines',
    `${'とても'.repeat(11)}\n${'とても'.repeat(10)}長い文です。`,
    /長すぎます/,
  ],
  ['a hard word', '川辺及び山手の人が使えます。', /「及び」は「と」/],
  ['two negations', '相談できないわけではありません。', /打ち消しが2つ/],
  ['digits in full width', '１０時に開きます。', /半角/],
])('the rule reports %s with a remedy', (_, sentence, message) => {
  const problems = problemsWith(sentence);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(message);
  expect(problems[0]).toMatch(/^places\/madoguchi\/kawabe-soudan\.md/);
});

it('the rule reports a wording that the site writes in one way, other than in the words that may contain it', () => {
  const words = JSON.parse(readFileSync(path.join(city, 'plain-words.json'), 'utf8'));
  words.patterns = [{ name: '所', words: [{ word: '案内所', instead: '窓口', except: ['観光案内所'] }] }];
  writeFileSync(path.join(city, 'plain-words.json'), JSON.stringify(words));
  expect(problemsWith('観光案内所で聞けます。')).toEqual([]);
  expect(problemsWith('市の案内所と観光案内所です。')).toEqual([
    expect.stringMatching(/「案内所」は「窓口」と書いてください/),
  ]);
  const counts = wordingCounts(loadContent(city), words);
  expect(counts).toEqual([{ name: '所', sentences: 1 }]);
});

it('the rule accepts a text that is listed as an exception with its reason', () => {
  const words = JSON.parse(readFileSync(path.join(city, 'plain-words.json'), 'utf8'));
  words.exceptions.push({ text: '川辺及び山手', why: '条例の名前' });
  writeFileSync(path.join(city, 'plain-words.json'), JSON.stringify(words));
  expect(problemsWith('川辺及び山手の人が使えます。')).toEqual([]);
});
