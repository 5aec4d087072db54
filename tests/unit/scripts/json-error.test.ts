import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../scripts/content/json-error.ts';
import { withCityCopy, type CityCopy } from '../../support/city-copy.ts';

describe('a mistake in a JSON file is reported at its line:', () => {
  it.each<[string, (city: CityCopy) => void, RegExp]>([
    [
      'no comma between two fields',
      (city) => city.edit('flow/o-kakure.json', '"type": "outcome",', '"type": "outcome"'),
      /o-kakure\.json:3: 書き方: この行か、1つ上の行の終わりに「,」がありません/,
    ],
    [
      'no comma between two sources',
      (city) => city.edit('sources.json', /\},\n/, '}\n'),
      /sources\.json:\d+: 書き方: この行か、1つ上の行の終わりに「,」/,
    ],
    [
      'a wide quotation mark before a name',
      (city) => city.edit('flow/o-kakure.json', '"title"', '“title”'),
      /o-kakure\.json:3: 書き方: 「"」が全角です。半角に/,
    ],
    [
      'a wide quotation mark after a text',
      (city) => city.edit('flow/o-kakure.json', 'できます",', 'できます”,'),
      /o-kakure\.json:3: 書き方: 「"」が全角です。半角に/,
    ],
    [
      'a wide comma',
      (city) => city.edit('flow/o-kakure.json', '"type": "outcome",', '"type": "outcome"，'),
      /o-kakure\.json:2: 書き方: 「,」が全角です/,
    ],
    [
      'a comma after the last line',
      (city) => city.edit('flow/o-kakure.json', '"kids": true', '"kids": true,'),
      /o-kakure\.json:\d+: 書き方: 最後の行には「,」を付けません/,
    ],
    [
      'an entry after the last bracket',
      (city) => city.write('sources.json', `${city.read('sources.json').trimEnd()}\n"x": {}\n`),
      /sources\.json:\d+: 書き方: ファイルの終わりの「}」や「]」の後に文字があります/,
    ],
    [
      'no last bracket',
      (city) => city.write('sources.json', city.read('sources.json').trimEnd().slice(0, -1)),
      /sources\.json:\d+: 書き方: 終わりの「}」や「]」が足りません/,
    ],
    [
      'a text that is not closed',
      (city) => city.edit('flow/o-kakure.json', '"type": "outcome",', '"type": "outcome,'),
      /o-kakure\.json:2: 書き方: 「"」が閉じていません/,
    ],
  ])('%s', (_, spoil, line) => {
    const [first] = withCityCopy((city) => {
      spoil(city);
      return city.problems();
    });
    expect(first).toMatch(line);
  });
});

it('a JSON error is found where the parser of JavaScript refuses a text, and only there', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const text = '[{"a": "x", "b": [1, -2.5e3, true, null]}, "あ\\n", {}]';
  for (const mark of ['', ',', '}', '"', '0', ' ', '“', '\\', ':', '\n']) {
    for (let at = 0; at <= text.length; at += 1) {
      const spoiled = text.slice(0, at) + mark + text.slice(at + (mark === '' ? 1 : 0));
      expect(findJsonError(spoiled) === undefined, spoiled).toBe(isJson(spoiled));
    }
  }
});
