import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainJapanese } from '../../../scripts/check/plain-japanese.ts';
import { loadContent } from '../../../scripts/content/load.ts';

let city: string;
const file = 'places/madoguchi/kawabe-soudan.md';

beforeEach(() => {
  city = mkdtempSync(path.join(tmpdir(), 'city-'));
  cpSync('tests/fixtures/city', city, { recursive: true });
});
afterEach(() => rmSync(city, { recursive: true }));

/** What the rule says when a sentence is added below a record. */
function faultsWith(sentence: string): string[] {
  const before = readFileSync(path.join(city, file), 'utf8');
  writeFileSync(path.join(city, file), `${before}\n${sentence}\n`);
  return plainJapanese(loadContent(city), '2026-11-24').map(
    ({ message, file: where }) => `${where}: ${message}`,
  );
}

it('takes plain sentences', () => {
  expect(faultsWith('困ったときは、電話してください。')).toEqual([]);
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
])('finds %s and says how to mend it', (_, sentence, message) => {
  const faults = faultsWith(sentence);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(message);
  expect(faults[0]).toMatch(/^places\/madoguchi\/kawabe-soudan\.md/);
});

it('leaves alone what is marked as an exception, with its reason', () => {
  const words = JSON.parse(readFileSync(path.join(city, 'plain-words.json'), 'utf8'));
  words.exceptions.push({ text: '川辺及び山手', why: '条例の名前' });
  writeFileSync(path.join(city, 'plain-words.json'), JSON.stringify(words));
  expect(faultsWith('川辺及び山手の人が使えます。')).toEqual([]);
});
