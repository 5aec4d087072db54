import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProblems } from '../../../scripts/check/index.ts';
import { importWorksheet } from '../../../scripts/commands/import.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { readCityCode } from '../../../scripts/new-city/city-code.ts';
import type { NewCity } from '../../../scripts/new-city/city.ts';
import { localTo } from '../../../scripts/new-city/first-city.ts';
import { nationwideLines } from '../../../scripts/new-city/nationwide.ts';
import { prefectureOf } from '../../../scripts/new-city/prefectures.ts';
import { readRequest } from '../../../scripts/new-city/request.ts';
import { skeletonOf } from '../../../scripts/new-city/skeleton.ts';
import { inNoNeed, needForAll } from '../../../scripts/new-city/vocabulary.ts';
import { writeFiles, writeAtomically } from '../../../scripts/new-city/write.ts';
import { today } from '../../../src/data/clock.ts';
import type { Crisis } from '../../../src/schema/crisis.ts';
import type { Need } from '../../../src/schema/need.ts';
import { runAsyncCommand } from '../../support/run-command.ts';
import { realContent } from '../../support/sites.ts';
import { readRows, table as csvOf } from '../../support/worksheets.ts';

const day = today();
const model = loadContent(realContent);
const chiba: NewCity = { name: '千葉市', code: '121002', prefecture: '千葉県' };
const sendai: NewCity = { name: '仙台市', code: '041009', prefecture: '宮城県', phone: '022-000-0001' };
const hakuba: NewCity = { name: '白馬村', code: '204854', prefecture: '長野県' };

let stagingDir: string;
beforeEach(() => {
  stagingDir = mkdtempSync(path.join(tmpdir(), 'new-city-'));
});
afterEach(() => rmSync(stagingDir, { recursive: true }));

const filesOf = (city: NewCity) => skeletonOf(model, city, day, realContent).files;
const table = (city: NewCity, file: string) => JSON.parse(filesOf(city).get(file)!);
const problems = (folder: string) => findProblems(loadContent(folder), day);

describe.each([chiba, sendai, hakuba])('the generated content of $name', (city) => {
  it('passes the check', () => {
    writeFiles(stagingDir, filesOf(city));
    expect(problems(stagingDir)).toEqual([]);
  });

  it('contains no name of the first city or its institutions, except in titles of sources', () => {
    const own =
      /松戸|まつど|いきいき|すこやかセンター|おやこDE|ほっとるーむ|つながるステーション|手帳がなくても/;
    const named = [...filesOf(city)].filter(([file, text]) => file !== 'sources.json' && own.test(text));
    expect(named.map(([file]) => file)).toEqual([]);
  });

  it('relates no term to one that is left out', () => {
    const terms: { id: string; related: string[] }[] = table(city, 'terms.json');
    const ids = new Set(terms.map(({ id }) => id));
    expect(terms.filter(({ related }) => related.some((other) => !ids.has(other)))).toEqual([]);
  });

  it('contains no phrase with the name of a district, town or station of the first city', () => {
    const { singles } = model;
    const names = [
      ...singles['districts.json']!.record.areas.flatMap((area) => area.districts.map(({ name }) => name)),
      ...singles['geo/towns.csv']!.record.map(({ town }) => town),
      ...singles['geo/stations.csv']!.record.map(({ name }) => name),
    ];
    const needs = [...filesOf(city)].filter(([file]) => file.startsWith('needs/'));
    expect(needs.length).toBeGreaterThan(10);
    expect(needs.filter(([, text]) => names.some((name) => text.includes(name)))).toEqual([]);
  });

  it('cites no source in tables that are empty', () => {
    expect(table(city, 'districts.json')).toMatchObject({ areas: [], source: [] });
    expect(table(city, 'geo/base-layer.geojson')).toMatchObject({ features: [], source: [] });
  });

  it('accepts a new record that is copied from the guide and filled in', () => {
    const files = filesOf(city);
    const [, example = ''] = /```md\n([\s\S]*?)```/.exec(files.get('README.md')!) ?? [];
    const record = example
      .replaceAll(/^ {3}/gm, '')
      .replace(/^name: .*$/m, 'name: 新しい広場')
      .replace(/^summary: .*$/m, 'summary: 親子で過ごせる広場です。')
      .replace(/\n\n[^\n]+\n$/, '\n\nだれでも来られます。\n');
    writeFiles(stagingDir, files.set('places/hiroba/ekimae-hiroba.md', record));
    expect(problems(stagingDir)).toEqual([]);
    expect(loadContent(stagingDir).folders.places.some(({ id }) => id === 'ekimae-hiroba')).toBe(true);
  });
});

describe('the worksheet of the usual counters', () => {
  const sheet = 'worksheets/新しい窓口.csv';

  it('adds the records whose rows staff have filled in, and no other', async () => {
    writeFiles(stagingDir, filesOf(chiba));
    const [first = {}, ...others] = readRows(path.join(stagingDir, sheet));
    const filled = {
      ...first,
      ファイルの名前: 'minato-madoguchi',
      名前: '港の窓口',
      ひとこと: '港のそばの、相談の窓口です。',
      開いている時間: '月〜金 9:00-17:00、祝日休み',
      確かめた課: '福祉課',
      確かめた日: day,
    };
    writeFileSync(path.join(stagingDir, sheet), csvOf([filled, ...others]));
    const { status, output } = await runAsyncCommand(importWorksheet, [path.join(stagingDir, sheet)], {
      contentDir: stagingDir,
      day,
    });
    expect([status, output]).toEqual([0, expect.stringContaining('1 件のファイルを書きました')]);
    expect(problems(stagingDir)).toEqual([]);
    const made = loadContent(stagingDir).folders.places.find(({ id }) => id === 'minato-madoguchi');
    expect(made?.record.name).toBe('港の窓口');
  });
});

describe('a nationwide line', () => {
  const { folders, singles } = loadContent('tests/fixtures/city');
  const line = folders.places.find(({ id }) => id === 'denwa-nandemo')!;
  const fact = (value: string) => ({ value, source: 'plan' });
  /** The line with more fields, as it is generated for a city in another prefecture; undefined if it is left out. */
  const generated = (fields: Record<string, unknown>) => {
    const data = { ...(line.document.data as object), ...fields };
    const isLocal = localTo(singles['site.json']!.record);
    const entry = { ...line, document: { ...line.document, data } };
    return nationwideLines([entry], singles['kinds.json']!.record, isLocal)[0]?.data;
  };

  it('keeps the fields that are true everywhere', () => {
    const fields = {
      mail: fact('line@example.jp'),
      languages: fact('英語でも話せます。'),
      accessibility: fact('電話リレーサービスを使えます。'),
      notes: [fact('2025年に始まりました。')],
    };
    expect(generated(fields)).toMatchObject(fields);
  });

  it('loses the values about the first prefecture and the links to records that are left out', () => {
    const data = generated({
      notes: [fact('東海県では、夜も話せます。'), fact('どこからでも話せます。')],
      fee: fact('東海県の人は無料です。'),
      related: ['kawabe-soudan'],
    });
    expect(data).toMatchObject({ notes: [fact('どこからでも話せます。')], related: [] });
    expect(data).not.toHaveProperty('fee');
  });

  it('is left out where its name contains the first prefecture', () => {
    expect(generated({ name: '東海県の電話' })).toBeUndefined();
  });

  it('contains, in another prefecture, no name of the first and no id of a record that is left out', () => {
    const { files, lines } = skeletonOf(model, sendai, day, realContent);
    const texts = lines.map((id) => files.get(`places/denwa/${id}.md`)!);
    const behind = model.folders.places.filter(({ id }) => !lines.includes(id));
    const naming = texts.filter(
      (text) => /千葉/.test(text) || behind.some(({ id }) => new RegExp(`[ ,[]${id}[,\\]\\n]`).test(text)),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(naming).toEqual([]);
  });

  it('is left out, with every mention of it, where the prefecture has another number', () => {
    const files = filesOf(sendai);
    expect(files.has('places/denwa/nat-yorisoi.md')).toBe(false);
    const naming = [...files].filter(([, text]) => /よりそい|nat-yorisoi/.test(text));
    expect(naming.map(([file]) => file)).toEqual([]);
    expect(table(sendai, 'site.json')).toMatchObject({ lastResort: 'shiyakusho', anyTroubleLine: null });
    expect(table(sendai, 'flow/o-hanasu.json').atNight).toBeNull();
    expect(table(sendai, 'emergency.json').listeningLine).toBeNull();
    expect(() => filesOf({ ...sendai, phone: undefined })).toThrow();
  });
});

describe('a need for another city', () => {
  const need: Need = {
    name: '人が倒れて動かない',
    places: ['kawabe-soudan', 'line-2', 'line-1'],
    kinds: ['madoguchi', 'station'],
    crisis: 'emergency119',
    phrases: ['東海県で倒れた', '倒れた'],
  };
  const card: Crisis['cards'][number] = {
    class: 'emergency119',
    title: '電話',
    line: '電話',
    patterns: ['倒れた'],
    places: ['line-1'],
  };
  const known = { places: new Set(['line-1', 'line-2']), kinds: new Set(['madoguchi']) };
  const isLocal = localTo(loadContent('tests/fixtures/city').singles['site.json']!.record);
  const generated = (fields: Partial<Need>, cards = [card]) =>
    needForAll(
      { ...need, ...fields },
      known,
      { cards, harmless: [], outside: [] },
      new Set(['line-1']),
      isLocal,
    );

  it('keeps the records and kinds of that city, and no local phrase', () => {
    expect(generated({ crisis: null })).toEqual({
      ...need,
      places: ['line-2', 'line-1'],
      kinds: ['madoguchi'],
      crisis: null,
      phrases: ['倒れた'],
    });
  });

  it('begins, in danger, with a record of the card that answers at all hours', () => {
    expect(generated({})).toMatchObject({ places: ['line-1', 'line-2'], crisis: 'emergency119' });
  });

  it('is none of danger where the card is left out', () => {
    expect(generated({}, [])).toMatchObject({ places: ['line-2', 'line-1'], crisis: null });
  });

  it.each([
    ['its name is local', { name: '東海県のこと' }],
    ['it leads nowhere', { places: ['kawabe-soudan'], kinds: ['station'], crisis: null }],
    ['all phrases are local', { phrases: ['東海県で倒れた'] }],
  ])('is left out where %s', (_, fields) => {
    expect(generated(fields)).toBeUndefined();
  });

  it('needs no entry in no-need.json for the records it leads to', () => {
    const records = [
      { id: 'line-2', kind: 'denwa' },
      { id: 'hall', kind: 'section' },
      { id: 'desk', kind: 'madoguchi' },
    ];
    expect(inNoNeed(records, [generated({})!]).map(({ place }) => place)).toEqual(['hall']);
  });
});

it('the record of the city hall contains its name and only the given values', () => {
  expect(filesOf(sendai).get('places/section/shiyakusho.md')).toContain('name: 仙台市役所');
  const village = filesOf({ ...hakuba, phone: '0261-00-0001' });
  expect(village.get('places/section/shiyakusho.md')).toMatch(
    /name: 白馬村役場[\s\S]*source: city-staff[\s\S]*hours: unknown/,
  );
  expect(filesOf(hakuba).has('places/section/shiyakusho.md')).toBe(false);
});

it.each(['privacy', 'browser', 'accessibility'])(
  'the page %s of the second fixture city is the generated one',
  (page) => {
    const undated = (text: string) => text.replace(/^updated:.*$/m, '');
    const fixture = readFileSync(`tests/fixtures/chiba-city/pages/${page}.md`, 'utf8');
    expect(undated(fixture)).toBe(undated(filesOf(chiba).get(`pages/${page}.md`)!));
  },
);

describe('the command new-city', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/new-city.ts', ...args], { encoding: 'utf8' });

  it('writes the folder, names the next steps and quotes a path with spaces', () => {
    const folder = path.join(stagingDir, 'a b');
    const { status, stdout } = run('--code', '12100', '--name', '千葉市', folder);
    expect(status).toBe(0);
    expect(stdout).toContain('千葉市（121002）');
    expect(stdout).toMatch(/1\. 千葉市役所の代表番号/);
    expect(stdout).toMatch(
      /npm run geodata[\s\S]*N03[\s\S]*N02[\s\S]*大字・町丁目レベル[\s\S]*郵便番号データ/,
    );
    expect(stdout).toMatch(/bounds（今は日本全体）/);
    expect(existsSync(path.join(folder, 'routing.golden.csv'))).toBe(true);
    expect(stdout).toContain(`CONTENT_DIR='${folder}' npm start`);
    expect(readdirSync(stagingDir)).toEqual(['a b']);
  });

  it('asks for the number of the city hall where no line can be the last resort', () => {
    const { status, stderr } = run('--code', '04100', '--name', '仙台市', path.join(stagingDir, 'x'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/宮城県[\s\S]*--phone に、仙台市役所の代表番号/);
    expect(readdirSync(stagingDir)).toEqual([]);
  });

  it.each([
    ['a folder that exists', ['--code', '12100', '--name', '千葉市', '.'], /もうあります/],
    ['a missing folder', ['--code', '12100', '--name', '千葉市'], /フォルダーの名前がありません/],
    ['two folders', ['--code', '12100', '--name', '千葉市', 'my', 'city'], /1つだけ/],
    ['a code of two digits', ['--code', '12', '--name', '千葉市', 'x'], /5けたか6けた/],
    [
      'a wrong check digit',
      ['--code', '121000', '--name', '千葉市', 'x'],
      /12100 なら、正しいコードは 121002/,
    ],
    ['a code without a prefecture', ['--code', '99100', '--name', '千葉市', 'x'], /01から47/],
    ['a missing name', ['--code', '12100', 'x'], /--name に、名前/],
    ['a blank name', ['--code', '12100', '--name', ' ', 'x'], /--name に、名前/],
    ['a name with a tag', ['--code', '12100', '--name', '<b>千葉市', 'x'], /記号、空白、改行/],
    ['a name in two lines', ['--code', '12100', '--name', '千\n葉市', 'x'], /記号、空白、改行/],
    ['a wrong number', ['--code', '12100', '--name', '千葉市', '--phone', '12', 'x'], /電話番号の形/],
    [
      'an example number',
      ['--code', '12100', '--name', '千葉市', '--phone', '000-000-0000', 'x'],
      /例の番号や/,
    ],
    [
      'a folder of downloads that does not exist',
      ['--code', '12100', '--name', '千葉市', '--geo', '/none', 'x'],
      /--geo: \/none というフォルダーがありません/,
    ],
    [
      'an option that no longer exists',
      ['--code', '12100', '--prefecture', '千葉県', 'x'],
      /--prefecture という指定はありません/,
    ],
  ])('refuses %s with a clear message', (_, args, message) => {
    const request = readRequest(args);
    expect('problem' in request && request.problem).toMatch(message);
  });

  it('exits with code 2 and without a stack trace for an unknown option', () => {
    const { status, stderr } = run('--nonsense');
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\bat .*:\d+/);
  });
});

it('no file is left where the check finds a problem or a file cannot be written', () => {
  const target = path.join(stagingDir, 'deep', 'city');
  expect(writeAtomically(target, new Map([['a.json', '{}']]), () => false)).toBe(false);
  writeFileSync(path.join(stagingDir, 'file'), '');
  expect(() => writeAtomically(path.join(stagingDir, 'file', 'city'), new Map(), () => true)).toThrow();
  expect(readdirSync(stagingDir)).toEqual(['file']);
  expect(writeAtomically(target, new Map([['a.json', '{}']]), () => true)).toBe(true);
  expect(existsSync(path.join(target, 'a.json'))).toBe(true);
});

it('the check digit of a code and the prefecture of its first two digits are found', () => {
  expect(readCityCode('12207')).toEqual({ code: '122076' });
  expect(readCityCode('122076')).toEqual({ code: '122076' });
  expect(prefectureOf('011002')).toBe('北海道');
  expect(prefectureOf('204854')).toBe('長野県');
  expect(prefectureOf('472018')).toBe('沖縄県');
  expect(prefectureOf('001007')).toBeUndefined();
});
