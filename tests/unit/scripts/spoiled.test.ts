import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/commands/check.ts';
import { withCityCopy, type CityCopy } from '../../support/city-copy.ts';
import { contradictions } from '../../support/spoilings/contradictions.ts';
import { ownSpoilings } from '../../support/spoilings/own.ts';
import { reviewedSpoilings } from '../../support/spoilings/reviewed.ts';

const place = 'places/madoguchi/kawabe-soudan.md';

const problemsAfter = (spoil: (city: CityCopy) => void): string[] =>
  withCityCopy((city) => {
    spoil(city);
    return city.problems();
  });

describe('the first line of the check describes', () => {
  it.each([...reviewedSpoilings, ...ownSpoilings, ...contradictions])('%s', (_, spoil, firstLine) => {
    const problems = problemsAfter(spoil);
    expect(problems[0] ?? 'no problem').toMatch(firstLine);
    expect(problems.filter((problem) => /: : |である必要があり|無効な|Invalid/.test(problem))).toEqual([]);
  });
});

describe('the check finds nothing wrong with', () => {
  const inBody = (text: string) => (city: CityCopy) => city.edit(place, '予約しないで行けます。', text);
  const inPlace = (from: string, to: string) => (city: CityCopy) => city.edit(place, from, to);

  it.each<[string, (city: CityCopy) => void]>([
    ['an emoji in a name', inPlace('name: 川辺', 'name: 👨‍👩‍👧川辺')],
    ['a rare kanji and its variant', inPlace('name: 川辺', 'name: 𠮷邉\u{e0100}')],
    ['split letters in a name', inPlace('name: 川辺', `name: ${'が'.normalize('NFD')}`)],
    ['a link to a page of the site', inBody('[案内](../yamate-soudan/)を見てください。')],
    ['a link to a public page', inBody('[案内](https://example.jp/a)を見てください。')],
    ['an address in angle brackets', inBody('<https://example.jp/a> を見てください。')],
    ['a number of a record in the text', inBody('03-0000-0001 に電話してください。')],
    ['a year and a count in the text', inBody('2026年に、1234人が来ました。')],
    ['a line of equals signs that is no marker', inBody('========\n\n来てください。'.slice(10))],
    ['files that programs leave behind', (city) => city.write('places/.DS_Store', 'x')],
    [
      'a mobile number of a desk',
      inPlace('03-0000-0001\n    label: 相談の電話', '060-0000-0001\n    label: 相談の電話'),
    ],
    [
      'an event once a month',
      inPlace('    holidays: closed', '    events: [{ name: 会, note: 月に1回。 }]\n    holidays: closed'),
    ],
    ['the last hour of a day', inPlace("to: '17:00'", "to: '24:00'")],
    ['a value from the year 1975', inPlace('{ value: open,', '{ value: open, from: 1975,')],
    ['a freephone number', inPlace('03-0000-0001', '0120-000-000')],
    [
      'a comment after a quoted name',
      inPlace('name: 川辺相談センター', 'name: "川辺相談センター" # 12月まで'),
    ],
    ['hours that begin at midnight', inPlace("from: '09:00', to: '12:00'", "from: '00:00', to: '06:00'")],
    [
      'a number for all hours with a label that says so',
      inPlace('label: 相談の電話\n', 'label: 24時間の電話\n    always: true\n'),
    ],
    ['a weekday that its date has', inBody('2026年12月1日（火）に休みます。')],
    [
      'a breakdown that adds up',
      (city) =>
        city.edit(
          'programs/soudan-jigyo.md',
          'unit: か所,',
          'unit: か所, text: 東3か所（うち1か所は夜も）、西2か所,',
        ),
    ],
  ])('%s', (_, change) => {
    expect(problemsAfter(change)).toEqual([]);
  });
});

describe('a broken file is reported in one line, and its names count as known:', () => {
  it.each<[string, (city: CityCopy) => void, RegExp]>([
    [
      'sources.json',
      (city) => city.edit('sources.json', '"official"', '"公式"'),
      /confidence: official、secondary/,
    ],
    [
      'kinds.json',
      (city) => city.edit('kinds.json', '"recheckMonths": 12', '"recheckMonths": "12"'),
      /数を書いて/,
    ],
    ['districts.json', (city) => city.edit('districts.json', '"name": "川辺",', ''), /name: 必ず書く/],
    [
      'site.json',
      (city) => city.edit('site.json', '"shiyakusho"', '"shiyakusyo"'),
      /lastResort: 「shiyakusyo」/,
    ],
    [
      'an empty record',
      (city) => city.write('places/ka/shiyakusho.md', ' '),
      /shiyakusho\.md:1: ファイル: 中身がありません/,
    ],
    [
      'a table in another encoding',
      (city) => city.write('towns.csv', new Uint8Array([0x83, 0x5c])),
      /UTF-8 ではありません/,
    ],
    [
      'a record without its last ---',
      (city) => city.edit(place, 'related: [yamate-soudan]\n---', 'related: []'),
      /--- だけの行/,
    ],
    [
      'a number by staff without a day',
      (city) => city.edit('places/ka/shiyakusho.md', 'source: city-page', 'source: city-staff'),
      /確かめた日/,
    ],
    [
      'wrong hours',
      (city) => city.edit(place, "from: '09:00', to: '12:00'", 'from: 9時, to: 5時'),
      /weekly\.0\.from/,
    ],
  ])('%s', (_, spoil, line) => {
    const problems = problemsAfter(spoil);
    expect(problems[0]).toMatch(line);
    expect(problems.length).toBeLessThanOrEqual(2);
  });
});

it('many problems about the numbers of one record are reported once, in its file', () => {
  const problems = problemsAfter((city) =>
    city.edit('places/denwa/denwa-119.md', /^\s*always: true\n|, always: true|always: true, /m, ''),
  );
  expect(problems[0]).toMatch(
    /^places\/denwa\/denwa-119\.md:\d+: phones: この窓口・場所の番号では、\d+か所の案内/,
  );
  expect(problems.filter((problem) => problem.includes('denwa-119 に'))).toHaveLength(1);
});

it('in GitHub Actions the check also prints annotations, at their files and lines', () => {
  const lines = withCityCopy((city) => {
    city.edit(place, 'kana: かわべ', 'kana: カワベ');
    const printed: string[] = [];
    const print = (text: string) => printed.push(text);
    checkContent([], {
      contentDir: city.folder,
      day: '2026-11-24',
      onGitHub: true,
      log: print,
      error: print,
    });
    return printed.map((line) => line.replace(city.folder, 'content'));
  });
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^::error file=content\/places\/madoguchi\/kawabe-soudan\.md,line=4,title=kana::読みは/,
    ),
  );
});
