import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { loadContent } from '../content/load.ts';
import { jsonText, skeletonOf } from '../new-city/skeleton.ts';
import { writeFiles } from '../new-city/write.ts';

const city = { name: '見本市', code: '000000', prefecture: '見本県' };
/** The date of all values; not later than the build date of the tests. */
const day = '2026-11-24';
const source = 'tsukurimono';
const wards = [
  ['haru', '春区', 'はるく'],
  ['natsu', '夏区', 'なつく'],
  ['aki', '秋区', 'あきく'],
  ['fuyu', '冬区', 'ふゆく'],
] as const;
/** A square in the open sea, so that no record is at a real place. */
const bounds = { south: 35.5, west: 145, north: 35.7, east: 145.3 };
const towns = [
  ['青葉', 'あおば'],
  ['朝日', 'あさひ'],
  ['泉', 'いずみ'],
  ['梅園', 'うめぞの'],
  ['大原', 'おおはら'],
  ['柏木', 'かしわぎ'],
  ['川上', 'かわかみ'],
  ['桜川', 'さくらがわ'],
  ['清水', 'しみず'],
  ['杉並', 'すぎなみ'],
  ['高野', 'たかの'],
  ['月見', 'つきみ'],
  ['中里', 'なかざと'],
  ['花園', 'はなぞの'],
  ['東山', 'ひがしやま'],
  ['藤沢', 'ふじさわ'],
  ['松原', 'まつばら'],
  ['緑', 'みどり'],
  ['柳田', 'やなぎだ'],
  ['若葉', 'わかば'],
] as const;
const townParts = [
  ['台', 'だい'],
  ['町', 'ちょう'],
  ['南', 'みなみ'],
  ['北', 'きた'],
  ['中央', 'ちゅうおう'],
] as const;
const recordSorts = [
  { kind: 'hiroba', word: '親子ひろば', kana: 'おやこひろば', what: '小さい子と親が過ごせる広場です。' },
  { kind: 'ibasho', word: '居場所', kana: 'いばしょ', what: 'だれかと話したいときに行ける場所です。' },
  { kind: 'katsudo', word: '活動センター', kana: 'かつどうせんたー', what: '日中に通って過ごせる場所です。' },
  {
    kind: 'houkatsu',
    word: 'あんしん相談所',
    kana: 'あんしんそうだんじょ',
    what: '高齢者と家族の相談窓口です。',
  },
  {
    kind: 'kokoro',
    word: 'こころの相談室',
    kana: 'こころのそうだんしつ',
    what: 'こころの不調の相談窓口です。',
  },
] as const;

/** A need that leads to records of every sort, so that the check finds each record in a need. */
const needOfSorts = {
  name: '近くで行ける場所を探す',
  places: [],
  kinds: recordSorts.map(({ kind }) => kind),
  crisis: null,
  phrases: recordSorts.map(({ word }) => `近くの${word}を探しています`),
};

/**
 * Writes the content of a synthetic city, which cannot be mistaken for a real one, with `records` records: each has a
 * unique readable name, a number, hours, a position and a ward. Replaces a synthetic city in the same folder. Also a
 * command: `node scripts/lib/synthetic-city.ts FOLDER RECORDS`.
 * @throws {Error} if the folder exists and holds something else
 */
export function writeSyntheticCity(folder: string, records: number): void {
  const has = (file: string) => existsSync(path.join(folder, file));
  if (existsSync(folder) && (has('README.md') || !has('site.json'))) {
    throw new Error(`${folder} holds no synthetic city`);
  }
  rmSync(folder, { recursive: true, force: true });
  const { files } = skeletonOf(loadContent('content'), city, day);
  files.delete('README.md');
  const change = (file: string, values: object) =>
    files.set(file, jsonText({ ...JSON.parse(files.get(file)!), ...values }));
  change('site.json', { bounds, tiles: null });
  change('sources.json', {
    [source]: {
      title: '作りもの',
      publisher: '作りもの',
      url: null,
      asOf: '2023-11-01',
      seen: day,
      confidence: 'secondary',
      licence: null,
    },
  });
  const districts = wards.map(([id, name, kana]) => ({ id, name, kana }));
  change('districts.json', { areas: [{ id: 'mihon', name: city.name, kana: null, districts }], source });
  files.set('needs/mihon.json', jsonText(needOfSorts));
  for (let at = 0; at < records; at += 1) {
    const pick = <Item>(items: readonly Item[], every: number): Item =>
      items[Math.floor(at / every) % items.length]!;
    const sort = pick(recordSorts, 1);
    const town = pick(towns, recordSorts.length);
    const part = pick(townParts, recordSorts.length * towns.length);
    const number = 1 + Math.floor(at / (recordSorts.length * towns.length * townParts.length));
    const fact = (value: unknown) => ({ value, source });
    const record = {
      kind: sort.kind,
      name: `${town[0]}${part[0]}第${number}${sort.word}`,
      kana: `${town[1]}${part[1]}だい${'いろはにほへとちりぬるを'[number % 12]}${sort.kana}`,
      status: fact('open'),
      districts: fact([pick(districts, 7).id]),
      summary: sort.what,
      forWhom: fact('だれでも'),
      ages: sort.kind === 'hiroba' ? fact({ from: 0, to: at % 7 }) : undefined,
      phones: [{ ...fact(phone(at)), label: '受付' }],
      address: fact(`${town[0]}${part[0]}${1 + (at % 5)}丁目`),
      position: {
        lat: bounds.south + (at % 211) / 1500,
        lon: bounds.west + 0.04 + (at % 307) / 1700,
        precision: 'exact',
        source,
      },
      hours: fact({
        weekly: [
          { days: at % 3 === 0 ? ['mon', 'wed', 'fri'] : ['tue', 'thu', 'sat'], from: '09:30', to: '16:00' },
        ],
        holidays: at % 2 === 0 ? 'closed' : 'unknown',
      }),
      fee: at % 4 === 0 ? { ...fact('無料'), free: true } : 'unknown',
      operator: 'unknown',
      reservation: at % 5 === 0 ? { ...fact('予約は不要です'), booking: 'none' } : 'unknown',
    };
    const file = `places/${sort.kind}/${sort.kind}-${String(at).padStart(5, '0')}.md`;
    files.set(file, `---\n${stringify(record)}---\n\n中に入ると、受付があります。\n`);
  }
  writeFiles(folder, files);
}

/** A number of the right length with an unassigned area code. */
function phone(at: number): string {
  return `040-${String(100 + Math.floor(at / 10000))}-${String(at % 10000).padStart(4, '0')}`;
}

if (import.meta.main) {
  const [folder = '', records = ''] = process.argv.slice(2);
  writeSyntheticCity(folder, Number(records));
}
