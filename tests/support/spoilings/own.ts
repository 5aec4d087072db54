import { edits, copies, inBody, inPlace, renamed, withRow, type Spoiling } from './spoil.ts';

/** Further mistakes. */
export const ownSpoilings: Spoiling[] = [
  [
    'a successor with the ending of its file',
    edits('places/hiroba/hato-hiroba.md', 'movedTo: niji-hiroba', 'movedTo: niji-hiroba.md'),
    /status\.movedTo: ファイルの名前から \.md を除いて書いてください/,
  ],
  [
    'a related record with the ending of its file',
    inPlace('[yamate-soudan]', '[yamate-soudan.md]'),
    /related\.0: ファイルの名前から \.md を除いて/,
  ],
  [
    'a number that is no item of a list',
    edits('places/hiroba/niji-hiroba.md', '  - value: 03-0000-0005', '    value: 03-0000-0005'),
    /niji-hiroba\.md:\d+: phones: 「value」の前に「- 」がありません/,
  ],
  [
    'a second number without its mark',
    edits('places/hiroba/niji-hiroba.md', '    source: [blog', '    value: 03-0000-0077\n    source: [blog'),
    /同じ項目が2回あります。.*「- 」を付けます/,
  ],
  [
    'a number without hyphens',
    edits('places/hiroba/niji-hiroba.md', '03-0000-0005', '0300000005'),
    /:\d+: 書き方: 電話番号は、.*ハイフンで区切って/,
  ],
  [
    'a record in a folder of a kind outside the folder of records',
    copies('hiroba/y.md'),
    /^hiroba\/y\.md:1: ファイル: .*places\/hiroba\/y\.md にしてください/,
  ],
  [
    'a day as the weekday of an event',
    inPlace(
      '    holidays: closed',
      '    events:\n      - name: 会\n        days: [2026-12-12]\n    holidays: closed',
    ),
    /日付は dates: \[2026-12-12\] の形で書いてください/,
  ],
  [
    'one day that is no list',
    inPlace(
      '    holidays: closed',
      '    events:\n      - name: 会\n        dates: 2026-12-12\n    holidays: closed',
    ),
    /日付は dates: \[2026-12-12\] の形で書いてください/,
  ],
  [
    'a day in a field that does not exist',
    inPlace(
      '    holidays: closed',
      '    events:\n      - name: 会\n        date: 2026-12-12\n    holidays: closed',
    ),
    /日付は dates: \[2026-12-12\] の形で書いてください/,
  ],
  [
    'a day as the note of an event',
    inPlace(
      '    holidays: closed',
      '    events:\n      - name: 会\n        note: 2026-12-12\n    holidays: closed',
    ),
    /日付は dates: \[2026-12-12\] の形で書いてください/,
  ],
  [
    'a day as the beginning of an event',
    inPlace(
      '    holidays: closed',
      '    events:\n      - name: 会\n        from: 2026-12-12\n    holidays: closed',
    ),
    /日付は dates: \[2026-12-12\] の形で書いてください/,
  ],
  [
    'a title that names another desk than the first',
    edits('flow/o-madoguchi.json', '地区の相談センターに', 'なんでも電話に'),
    /o-madoguchi\.json:3: title: 題に「なんでも電話」とありますが、先頭の窓口は「福祉課」です/,
  ],
  [
    '「同上」 as an address',
    inPlace(/^address: .*$/m, 'address: { value: 同上, source: city-page }'),
    /address\.value: 「同上」は内容では/,
  ],
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
