import { readFileSync } from 'node:fs';
import type { CityCopy } from './city-copy.ts';

/** What spoils the city, how, and what the first line of the check says of it. */
export type Spoiling = [what: string, spoil: (city: CityCopy) => void, firstLine: RegExp];

const place = 'places/madoguchi/kawabe-soudan.md';
const fee = 'fee: { value: 無料, free: true, source: city-page }';
const body = '予約しないで行けます。';

const edits =
  (file: string, from: string | RegExp, to: string) =>
  (city: CityCopy): void =>
    city.edit(file, from, to);
/** Writes a copy of a record under another name. */
const copies =
  (to: string, change: (text: string) => string = (text) => text) =>
  (city: CityCopy): void =>
    city.write(to, change(city.read(place)));
const inBody = (text: string) => edits(place, body, text);
const inPlace = (from: string | RegExp, to: string) => edits(place, from, to);
const inAsOf = (day: string) => inPlace(fee, fee.replace(' }', `, asOf: ${day} }`));
const renamed = (text: string) => text.replace('name: 川辺相談センター', 'name: 別の相談センター');
const withRow = (row: (lines: string[]) => string, file: string) => (city: CityCopy) => {
  const lines = city.read(file).trimEnd().split('\n');
  city.write(file, [...lines, row(lines), ''].join('\n'));
};

/** A spoiling of the interface messages, of which the city gets a copy. */
function withMessages(change: (messages: Record<string, string>) => void) {
  return (city: CityCopy): void => {
    const messages = JSON.parse(readFileSync('content/i18n/ja.json', 'utf8'));
    change(messages);
    city.write('i18n/ja.json', JSON.stringify(messages, null, 2));
  };
}

const bomb = [...'bcdefghij'].map(
  (name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[at]}`).join()}]`,
);

/** Faults of a review in which a tester spoiled the content by hand. */
export const reviewedSpoilings: Spoiling[] = [
  [
    'conflict markers in a body',
    inBody('<<<<<<< HEAD\nA。\n=======\nB。\n>>>>>>> b'),
    /soudan\.md:42: .*<<<<<<</,
  ],
  ['the middle conflict marker only', inBody(`${body}\n\n=======\n`), /:44: .*=======/],
  ['the last conflict marker only', inBody(`${body}\n>>>>>>> fix`), /:43: .*>>>>>>>/],
  ['conflict markers in JSON', edits('kinds.json', '{', '{\n<<<<<<< HEAD'), /^kinds\.json:2: .*<<<<<<</],
  [
    'conflict markers in a table',
    edits('towns.csv', '坂上,kawabe', '=======\n坂上,kawabe'),
    /^towns\.csv:3: .*=======/,
  ],
  [
    'a file in Windows-31J',
    (city) => city.write('terms.json', new Uint8Array([0x5b, 0x87, 0x40])),
    /^terms\.json:1: .*UTF-8/,
  ],
  ['a field written twice', inPlace('kana: ', 'name: 二つめ\nkana: '), /同じ項目が2回/],
  [
    '“no” as a cost',
    inPlace(fee, 'fee: { value: no, source: city-page }'),
    /fee\.value: 「no」は内容ではありません/,
  ],
  [
    '「不明」 as an address',
    inPlace(/^address: .*$/m, 'address: { value: 不明, source: city-page }'),
    /address\.value: 「不明」は内容では/,
  ],
  [
    '“unknown” as a name',
    inPlace(/^name: .*$/m, 'name: unknown'),
    /:3: name: 「unknown」は内容ではありません/,
  ],
  ['“unknown” with a source', inPlace(fee, 'fee: { value: unknown, source: city-page }'), /:36: fee/],
  ['a freephone prefix only', inPlace('03-0000-0001', '0120'), /:13: .*引用符/],
  ['a short number with a zero', inPlace('03-0000-0001', '0119'), /:13: .*引用符/],
  ['a number with an exponent', inPlace('03-0000-0001', '1e2'), /:13: .*引用符/],
  ['a number in hexadecimal', inPlace('03-0000-0001', '0x77'), /:13: .*引用符/],
  ['a number without hyphens', inPlace('03-0000-0001', '0300000001'), /:13: /],
  ['a full-width colon', inPlace('kana: ', 'kana： '), /:4: /],
  ['smart quotes', inPlace("from: '09:00'", 'from: ‘09:00’'), /weekly\.0\.from: 時刻は/],
  ['a tab as indent', inPlace('  value:\n', '\tvalue:\n'), /:\d+: 書き方: .*タブ/],
  ['a comma after the last item', edits('site.json', /\}\s*$/, ',}'), /^site\.json:\d+: 書き方/],
  [
    'a file name with split letters',
    copies(`places/madoguchi/${'が'.normalize('NFD')}.md`),
    /ファイルの名前は/,
  ],
  ['a day of an era', inAsOf('令和6年'), /fee\.asOf: 日付は/],
  ['the year of an era', inAsOf('0006-04-01'), /fee\.asOf: .*西暦/],
  ['a day a thousand years ago', inAsOf('1026-04'), /fee\.asOf: .*西暦/],
  ['a wide space in an id', inPlace('[yamate-soudan]', '[yamate-soudan　x]'), /related\.0/],
  ['hours that overlap', inPlace("from: '13:00'", "from: '11:00'"), /weekly\.1: .*重なって/],
  ['a day named twice', inPlace('[mon, tue, wed, thu, fri]', '[mon, mon]'), /weekly\.0\.days: 同じものが2回/],
  ['a sixth week', inPlace("fri], from: '09:00'", "fri], weeks: [6], from: '09:00'"), /weeks\.0: .*5/],
  [
    'an event that ends before it begins',
    inPlace(
      '    holidays: closed',
      "    events: [{ name: 会, days: [mon], from: '15:00', to: '13:00' }]\n    holidays: closed",
    ),
    /events\.0\.to: 終わりが始まりより前/,
  ],
  [
    'an event without a day',
    inPlace('    holidays: closed', "    events: [{ name: 会, from: '13:00' }]\n    holidays: closed"),
    /events\.0\.days: .*いつ/,
  ],
  [
    'days off that end before they begin',
    inPlace('      monthly:', '      dates: [{ from: 2026-12-31, to: 2026-12-01 }]\n      monthly:'),
    /dates\.0\.to: 終わり/,
  ],
  [
    'hours without a time',
    inPlace(/ {4}weekly:\n[^]*? {4}holidays/, '    holidays'),
    /weekly: 時間が1つもありません/,
  ],
  ['all hours with a table', inPlace('    weekly:', '    always: true\n    weekly:'), /always: 24時間365日/],
  [
    'hours of more than a day',
    inPlace("from: '13:00', to: '17:00'", "from: '09:00', to: '17:00', nextDay: true"),
    /nextDay: .*1日より長く/,
  ],
  [
    'a closed record to ask instead',
    inPlace('related:', 'askInstead: owatta-soudan\nrelated:'),
    /askInstead: .*owatta-soudan.*終わった/,
  ],
  [
    'a closed record as related',
    inPlace('[yamate-soudan]', '[owatta-soudan]'),
    /related\.0: .*owatta-soudan.*終わった/,
  ],
  [
    'a closed record that interprets',
    edits('languages/en.json', '"interpreter": "shiyakusho"', '"interpreter": "owatta-soudan"'),
    /interpreter: .*owatta-soudan.*終わった/,
  ],
  [
    'a closed record as the section of a kind',
    edits('kinds.json', '"section": "shiyakusho"', '"section": "owatta-soudan"'),
    /section: .*owatta-soudan.*終わった/,
  ],
  [
    'two groups with one mark',
    edits(
      'kinds.json',
      /"colour": "green",\s*"shape": "square"/,
      '"colour": "blue",\n      "shape": "circle"',
    ),
    /^kinds\.json:\d+: groups\.soudan\.shape: .*同じ印/,
  ],
  [
    'an icon that is not there',
    edits('kinds.json', '"icon": "building"', '"icon": "tsue"'),
    /groups\.yakusho\.icon: .*tsue/,
  ],
  ['a line break in a town', edits('towns.csv', '坂上,kawabe', '"坂\n上",kawabe'), /^towns\.csv:\d+: .*改行/],
  [
    'a town by staff without a day',
    edits('towns.csv', '坂上,kawabe,city-page', '坂上,kawabe,city-staff'),
    /^towns\.csv:3: 1\.source: .*確かめた日/,
  ],
  ['a row of a town twice', edits('towns.csv', '坂上,yamate', '坂上,kawabe'), /^towns\.csv:4: .*2回/],
  [
    'a town that is not there',
    edits('towns.csv', '坂上,kawabe', '雲の上,kawabe'),
    /^towns\.csv:3: 1\.town: .*雲の上/,
  ],
  [
    'a source without an address',
    edits('sources.json', /"url": null,\s*"asOf": "2026-04-01",/, '"asOf": "2026-04-01",'),
    /^sources\.json:\d+: plan\.url: 必ず書く/,
  ],
  ['a retired number on two lines', inBody('番号は 03-0000-\n0099 です。'), /:4[23]: 本文: .*03-0000-0099/],
  [
    'a number in the text that is no fact',
    inBody('03-0000-0088 に電話してください。'),
    /:42: 本文: .*03-0000-0088/,
  ],
  [
    'a number in the summary that is no fact',
    inPlace(/^summary: .*$/m, 'summary: 03-0000-0088 で話せます。'),
    /:8: summary: .*03-0000-0088/,
  ],
  ['a picture', inBody('![写真](/images/a.png)'), /:42: 本文: /],
  ['a picture of another host', inBody('![写真](https://example.com/a.png)'), /:42: 本文: 絵は/],
  ['a link to this computer', inBody('[案内](http://localhost:4321/a)'), /:42: 本文: .*localhost/],
  [
    'a web address of this computer',
    inPlace("'https://example.jp/kawabe'", 'http://localhost:4321/a'),
    /web\.0\.value: .*localhost/,
  ],
  ['a link to an intranet', inBody('[案内](http://192.168.1.5/a)'), /:42: 本文: .*192\.168\.1\.5/],
  [
    'a web address in an intranet',
    inPlace("'https://example.jp/kawabe'", 'http://kikaku-server/a'),
    /web\.0\.value: .*kikaku-server/,
  ],
  [
    'an exit to this computer',
    edits('site.json', '"exitUrl": null', '"exitUrl": "http://localhost/"'),
    /exitUrl: .*localhost/,
  ],
  ['a link to a page that is not there', inBody('[案内](../nai-nai/)'), /:42: 本文: .*\.\.\/nai-nai\//],
  ['a link without a protocol', inBody('[案内](//example.jp/a)'), /:42: 本文: .*\/\/example\.jp/],
  ['a link from the root', inBody('[案内](/places/yamate-soudan/)'), /:42: 本文: .*\.\.\//],
  [
    'a mark of text direction',
    inPlace('川辺地区に住む人', '川辺\u202e地区に住む人'),
    /forWhom\.value: 目に見えない/,
  ],
  ['a word joiner', inPlace('川辺地区に住む人', '川辺\u2060地区に住む人'), /forWhom\.value: 目に見えない/],
  ['a soft hyphen', inBody('予約しないで\u00ad行けます。'), /:42: 本文: 目に見えない/],
  [
    'a byte order mark in a name',
    inPlace('name: 川辺相談', 'name: 川辺\ufeff相談'),
    /:3: name: 目に見えない/,
  ],
  ['a lost letter', inPlace('川辺地区に住む人', '川\ufffd地区に住む人'), /forWhom\.value: .*文字化け/],
  [
    'letters in a wrong encoding',
    inPlace('川辺地区に住む人', '蟾晁ｾｺ縺ｫ菴上繧'),
    /forWhom\.value: .*文字化け/,
  ],
  ['a backspace', inPlace('name: 川辺相談センター', 'name: 川辺\b相談センター'), /:3: .*制御文字/],
  [
    'a name of 500 letters',
    inPlace(/^name: .*$/m, `name: ${'相談'.repeat(250)}`),
    /:3: name: .*文字まで.*500文字/,
  ],
  [
    'an empty option',
    edits('flow/start.json', '"text": "こわいこと"', '"text": ""'),
    /options\.1\.text: 空のまま/,
  ],
  [
    'thirty desks',
    edits(
      'flow/o-hiroba.json',
      '[{ "place": "niji-hiroba" }]',
      `[${Array(30).fill('{ "place": "niji-hiroba" }').join()}]`,
    ),
    /windows: 6つまで/,
  ],
  [
    'a placeholder that is not there',
    edits('flow/o-hiroba.json', '{who}が', '{だれ}が'),
    /say\.other: .*\{だれ\}/,
  ],
  [
    'two options with the same words',
    edits('flow/start.json', '"こわいこと"', '"暮らしのこと"'),
    /options\.1\.text: .*2回/,
  ],
  [
    'a desk twice',
    edits(
      'flow/o-hiroba.json',
      '[{ "place": "niji-hiroba" }]',
      '[{ "place": "niji-hiroba" }, { "place": "niji-hiroba" }]',
    ),
    /windows\.1\.place: .*2回/,
  ],
  [
    'a record that moved nowhere',
    edits('places/hiroba/hato-hiroba.md', ' movedTo: niji-hiroba,', ''),
    /status\.movedTo: moved のとき/,
  ],
  [
    'a record that moved to a closed one',
    edits('places/hiroba/hato-hiroba.md', 'movedTo: niji-hiroba', 'movedTo: owatta-soudan'),
    /status\.movedTo: 引き継ぎ先の owatta-soudan も終わります/,
  ],
  [
    'a record that begins in a far year',
    edits('places/hiroba/tsuru-hiroba.md', 'from: 2026-12-01', 'from: 2206-12-01'),
    /tsuru-hiroba\.md:5: status\.from: .*20年/,
  ],
  [
    'a fax number with a digit too few',
    inPlace('fax: { value: 03-0000-0002', 'fax: { value: 03-0000-002'),
    /fax\.value: .*形が正しくありません/,
  ],
  [
    'a fax number of hyphens',
    inPlace('fax: { value: 03-0000-0002', "fax: { value: '0----------'"),
    /fax\.value: .*形が正しくありません/,
  ],
  ['the sample number', inPlace('03-0000-0001', '000-000-0000'), /phones\.0\.value: .*見本/],
  [
    'a mobile number for a section',
    edits(
      'places/ka/fukushi-ka.md',
      'phones: unknown',
      'phones: [{ value: 090-0000-0001, source: city-page }]',
    ),
    /fukushi-ka\.md:\d+: phones\.0\.value: .*携帯/,
  ],
  [
    'a mobile number in a note',
    inPlace('note: 昼休みがあります。', 'note: 山田（090-0000-0001）が受けます。'),
    /hours\.note: .*090-0000-0001/,
  ],
  [
    'aliases that grow without end',
    inPlace('related:', `a: &a [x]\n${bomb.join('\n')}\nrelated:`),
    /soudan\.md:\d+: 書き方: .*「&」/,
  ],
  [
    'a value that begins with an asterisk',
    inPlace('name: 川辺', 'name: *川辺'),
    /soudan\.md:3: 書き方: .*「\*」/,
  ],
  ['a tag', inPlace('name: 川辺', 'name: !!js/undefined 川辺'), /:3: 書き方: .*「!」/],
  [
    'a message taken away',
    withMessages((messages) => delete messages.emergency),
    /^i18n\/ja\.json:1: emergency: /,
  ],
  [
    'a placeholder of a message taken away',
    withMessages((messages) => (messages.count = '何か所か')),
    /^i18n\/ja\.json:\d+: count: .*\{count\}/,
  ],
  [
    'a notice on a day that does not exist',
    edits('site.json', '"to": "2026-11-30"', '"to": "2026-11-31"'),
    /notice\.to: 暦にない/,
  ],
];

/** Further faults. */
export const ownSpoilings: Spoiling[] = [
  ['a record one folder too high', copies('hiroba/x.md'), /^hiroba\/x\.md:1: ファイル: .*読まれません/],
  [
    'a record in a misspelt folder',
    copies('place/hiroba/x.md'),
    /^place\/hiroba\/x\.md:1: ファイル: .*読まれません/,
  ],
  ['a record with a capital ending', copies('places/hiroba/x.MD'), /x\.MD:1: ファイル: .*\.md/],
  ['a record with a long ending', copies('places/hiroba/x.markdown'), /x\.markdown:1: ファイル: .*\.md/],
  ['a record without ending', copies('places/hiroba/x'), /places\/hiroba\/x:1: ファイル: .*\.md/],
  ['a record with two endings', copies('places/hiroba/x.md.txt'), /x\.md\.txt:1: ファイル: .*\.md/],
  [
    'a copy of a list',
    (city) => city.write('terms (1).json', city.read('terms.json')),
    /^terms \(1\)\.json:1: ファイル: .*読まれません/,
  ],
  ['a need as Markdown', copies('needs/x.md'), /^needs\/x\.md:1: ファイル: .*\.json/],
  [
    'a byte order mark before a question',
    edits('flow/start.json', /^/, '\ufeff'),
    /^flow\/start\.json:1: .*BOM/,
  ],
  [
    'a byte order mark before a layer',
    edits('geo/base-layer.geojson', /^/, '\ufeff'),
    /^geo\/base-layer\.geojson:1: .*BOM/,
  ],
  ['a backspace in a comment', inPlace('kana: ', '# a\bb\nkana: '), /:4: .*制御文字/],
  ['a day as a note', inPlace('note: 昼休みがあります。', 'note: 2026-11-24'), /hours\.note: .*引用符/],
  [
    'a line that belongs to the line before',
    inPlace(/^summary: .*$/m, 'summary: 何でも相談できる窓口です。\n  note： 月曜は休みです。'),
    /:\d+: 書き方: .*「：」/,
  ],
  [
    'an official site without operator',
    edits('site.json', '"operator": "つばき市"', '"operator": null'),
    /^site\.json:\d+: operator: /,
  ],
  [
    'bounds turned round',
    edits('site.json', '"south": 35.0', '"south": 36.0'),
    /^site\.json:\d+: bounds\.north: /,
  ],
  [
    'zoom turned round',
    edits('site.json', '"minZoom": 11', '"minZoom": 19'),
    /^site\.json:\d+: tiles\.maxZoom: /,
  ],
  [
    'a copy with the same name and number',
    copies('places/madoguchi/x.md'),
    /madoguchi\/x\.md:\d+: name: .*同じ/,
  ],
  ['a term twice', edits('terms.json', /"junkai"/g, '"madoguchi"'), /^terms\.json:\d+: 1\.id: .*2回/],
  [
    'a district twice',
    edits('districts.json', '"id": "yamate"', '"id": "kawabe"'),
    /^districts\.json:\d+: .*kawabe.*2回/,
  ],
  [
    'a record named index',
    copies('places/madoguchi/index.md', renamed),
    /index\.md:\d+: ファイル: .*使えません/,
  ],
  [
    'a record that Windows cannot save',
    copies('places/madoguchi/con.md', renamed),
    /con\.md:\d+: ファイル: .*使えません/,
  ],
  [
    'a very long file name',
    copies(`places/madoguchi/${'x'.repeat(200)}.md`, renamed),
    /ファイル: .*長すぎます/,
  ],
  [
    'a record related to itself',
    inPlace('[yamate-soudan]', '[kawabe-soudan]'),
    /related\.0: この窓口・場所そのもの/,
  ],
  [
    'a record related twice',
    inPlace('[yamate-soudan]', '[yamate-soudan, yamate-soudan]'),
    /related\.1: .*2回/,
  ],
  [
    'a source seen before its day',
    edits('sources.json', '"asOf": "2026-06-15"', '"asOf": "2026-10-15"'),
    /city-page\.seen: /,
  ],
  [
    'a word of danger in every-day words',
    edits('crisis.json', '"消えたい"', '"さみしい"'),
    /^crisis\.json:\d+: cards\.0\.patterns\.0: .*さみしい/,
  ],
  [
    'two kinds with one name',
    edits('kinds.json', '"plain": "担当の課"', '"plain": "親子の広場"'),
    /^kinds\.json:\d+: kinds\.ka\.plain: .*親子の広場/,
  ],
  ['a point of a town twice', withRow((rows) => rows[1]!, 'geo/towns.csv'), /^geo\/towns\.csv:\d+: .*2回/],
  [
    'a placeholder misspelt in another language',
    edits('languages/en.json', 'Source of {date}', 'Source of {day}'),
    /^languages\/en\.json:\d+: asOf: .*\{da/,
  ],
  [
    'a freephone number with a digit too few',
    inPlace('03-0000-0001', '0120-00-000'),
    /phones\.0\.value: .*形/,
  ],
  [
    'a freephone number with a digit too many',
    inPlace('03-0000-0001', '0120-000-0000'),
    /phones\.0\.value: .*形/,
  ],
  ['an area code that is not there', inPlace('03-0000-0001', '00-0000-0001'), /phones\.0\.value/],
  ['a short number that is not there', inPlace('03-0000-0001', '199'), /phones\.0\.value/],
  ['hyphens at odd places', inPlace('03-0000-0001', '0300-00-0-001'), /phones\.0\.value/],
  [
    'a letter that only one machine has',
    inPlace('川辺地区に住む人', '川辺\ue000地区に住む人'),
    /forWhom\.value: .*外字/,
  ],
  ['kana of half width', inPlace('川辺地区に住む人', '川辺ﾁｸに住む人'), /forWhom\.value: .*半角のカタカナ/],
  ['a district twice in a record', inPlace('[kawabe]', '[kawabe, kawabe]'), /districts\.value\.1: .*2回/],
  [
    'a record closed on every day',
    inPlace('monthly: [{ day: mon, week: 3 }]', "yearly: [{ from: '01-01', to: '12-31' }]"),
    /yearly\.0\.to/,
  ],
  ['an empty list of numbers', inPlace(/^phones:\n[^]*?fax/m, 'phones: []\nfax'), /phones: .*1つ/],
  ['an unknown charge', inPlace('charge: unknown', 'charge: 無料'), /charge: free、paid、unknown のどれか/],
  ['a text of ten thousand letters', inBody('相談できます。\n'.repeat(1500)), /本文: .*長すぎます/],
  [
    'an address with a password',
    inPlace("'https://example.jp/kawabe'", 'https://a:b@example.jp/'),
    /web\.0\.value: /,
  ],
  [
    'a mail address with two dots',
    inPlace('kawabe@example.jp', 'kawabe..x@example.jp'),
    /mail\.value: メール/,
  ],
  ['a name on two lines', inPlace(/^name: .*$/m, 'name: "川辺\\n相談センター"'), /:3: name: .*改行/],
  [
    'a position far from the address',
    inPlace('lat: 35.1, lon: 139.1', 'lat: 35.19, lon: 139.19'),
    /position\.lat: .*離れ/,
  ],
];
