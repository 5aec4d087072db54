import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { today } from '../src/data/clock.ts';
import { citedSources } from '../src/domain/citations.ts';
import { findProblems } from './check/index.ts';
import { formatProblem } from './content/problem.ts';
import { loadContent, type Entry } from './content/load.ts';
import { cityCode } from './new-city/city-code.ts';

/**
 * `npm run new-city -- --code 12100 --name 千葉市 --prefecture 千葉県 DIR`: the content of another city, empty but valid: the
 * numbers that answer in the whole country, the kinds, the rules for plain words, the texts of the pages, and the guide.
 */
const usage = '使い方: npm run new-city -- --code 12100 --name 千葉市 --prefecture 千葉県 フォルダー';
const { values, positionals } = parseArgs({
  options: {
    code: { type: 'string' },
    name: { type: 'string' },
    prefecture: { type: 'string', default: '' },
  },
  allowPositionals: true,
});
const [folder] = positionals;
const code = cityCode(values.code ?? '');
const { name, prefecture } = values;
if (!folder || !name || !code) {
  console.error(code ? usage : `全国地方公共団体コードは、5けたか6けたの数字です。\n${usage}`);
  process.exit(2);
}
if (existsSync(folder)) {
  console.error(`${folder} は、もうあります。消したり上書きしたりはしません。別の名前にしてください。`);
  process.exit(2);
}

const model = loadContent('content');
const single = <Name extends keyof typeof model.singles>(file: Name) => model.singles[file]!.record;
const own = single('site.json');
const local = [own.city.name.replace(/[市区町村]$/, ''), own.city.prefecture.replace(/[都府県]$/, '')];
const isLocal = (value: unknown) => local.some((word) => JSON.stringify(value).includes(word));

/** What a record of the whole country keeps; what leads to records of the first city is left out. */
const fields = [
  'kind',
  'name',
  'kana',
  'aliases',
  'status',
  'summary',
  'forWhom',
  'phones',
  'hours',
  'fee',
  'web',
  'discreet',
];
const lines = model.folders.places.filter(({ id, document: { data } }) => {
  const record = data as Record<string, unknown>;
  return id.startsWith('nat-') && !fields.some((field) => isLocal(record[field] ?? ''));
});
const ids = new Set(lines.map(({ id }) => id));
const nationwide = (some: readonly string[] = []) => some.filter((id) => ids.has(id));
const lastResort = own.urgent.findLast((id) => ids.has(id)) ?? [...ids][0]!;

const json = (file: string, value: unknown) => write(file, `${JSON.stringify(value, null, 2)}\n`);
function write(file: string, text: string): void {
  const target = path.join(folder!, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

for (const line of lines) write(`places/denwa/${line.id}.md`, recordText(line));
const cited = citedSources(lines.map(({ record }) => record));
json(
  'sources.json',
  Object.fromEntries(
    Object.entries(single('sources.json')).filter(([id]) => cited.includes(id) || id === 'city-staff'),
  ),
);
json('site.json', {
  ...own,
  name: `${name}の相談先`,
  city: { name, code, prefecture: prefecture || name },
  operator: null,
  official: false,
  reportMail: null,
  repository: null,
  exitUrl: null,
  lastResort,
  anyTroubleLine: lastResort,
  urgent: nationwide(own.urgent),
  bounds: { south: 24, west: 122, north: 46, east: 146 },
  notice: null,
});
const { kinds, ...marks } = single('kinds.json');
json('kinds.json', {
  ...marks,
  kinds: Object.fromEntries(Object.entries(kinds).map(([id, { section: _, ...kind }]) => [id, kind])),
});
json('districts.json', {
  areas: [
    {
      id: 'zen-iki',
      name,
      kana: null,
      districts: [{ id: 'zenchiku', name: '全地区', kana: 'ぜんちく', code: 'a' }],
    },
  ],
  source: cited[0],
});
json('crisis.json', {
  ...single('crisis.json'),
  cards: single('crisis.json')
    .cards.map((card) => ({ ...card, places: nationwide(card.places) }))
    .filter(({ places }) => places[0] === lastResort || own.urgent.includes(places[0] ?? '')),
});
json(
  'words.json',
  single('words.json')
    .map((entry) => ({ ...entry, places: nationwide(entry.places) }))
    .filter(({ places, kinds: some }) => places.length + some.length > 0),
);
json(
  'terms.json',
  single('terms.json').map(({ support: _, ...term }) => term),
);
json('plain-words.json', single('plain-words.json'));
json('retired-numbers.json', single('retired-numbers.json'));
json('geo/base-layer.geojson', { type: 'FeatureCollection', source: [cited[0]], features: [] });
write('towns.csv', 'town,district,source,asOf\n');
write('geo/stations.csv', 'name,kana,lat,lon,source\n');
write('geo/towns.csv', 'town,chome,kana,lat,lon,source\n');
write('geo/anchors.csv', 'name,address,lat,lon,source\n');
write('geo/postcodes.csv', 'postcode,town,source\n');
json('flow/start.json', {
  type: 'question',
  text: 'だれのことですか',
  why: '電話での話し方が変わります。',
  options: [
    { code: 'a', text: '自分のこと', audience: 'self', next: 'o-hanasu' },
    { code: 'b', text: '家族のこと', audience: 'family', next: 'o-hanasu' },
  ],
  unsure: { next: 'o-hanasu' },
});
json('flow/o-hanasu.json', {
  type: 'outcome',
  title: 'まず、話を聞いてくれる電話があります',
  because: { value: 'どんなことでも、24時間聞いてくれる電話です。', source: cited[0] },
  windows: [{ place: lastResort }],
  atNight: lastResort,
  say: { self: '困っていることがあります。', other: '{who}のことで、困っています。' },
});
for (const page of model.folders.pages) {
  const text = readFileSync(path.join('content', page.file), 'utf8');
  write(page.file, text.replaceAll(own.name, `${name}の相談先`).replaceAll(own.city.name, name));
}
cpSync('content/README.md', path.join(folder, 'README.md'));

const problems = findProblems(loadContent(folder), today());
console.log(problems.map(formatProblem).join('\n'));
if (problems.length > 0) process.exit(1);
console.log(
  `${name}（${code}）の内容を ${folder} に作りました。全国の電話 ${lines.length} 件だけが入っています。`,
);
console.log(
  '次にすること: site.json、districts.json、geo/、places/ を、資料を見て書きます。書き方は README.md にあります。',
);
console.log(`見るとき: CONTENT_DIR=${folder} npm start`);

function recordText({ document, record }: Entry<'places'>): string {
  const data = document.data as Record<string, unknown>;
  const kept = Object.fromEntries(
    fields.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]),
  );
  const body = document.body
    .split('\n')
    .filter((text) => !isLocal(text))
    .join('\n')
    .trim();
  return `---\n${stringify(kept, { lineWidth: 0 })}---\n\n${body || record.summary}\n`;
}
