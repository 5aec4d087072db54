import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProblems } from '../../../scripts/check/index.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { formatProblem } from '../../../scripts/content/problem.ts';

const place = 'places/madoguchi/kawabe-soudan.md';
let city: string;

beforeEach(() => {
  city = mkdtempSync(path.join(tmpdir(), 'city-'));
  cpSync('tests/fixtures/city', city, { recursive: true });
});
afterEach(() => rmSync(city, { recursive: true }));

const problems = () => findProblems(loadContent(city), '2026-11-24').map(formatProblem);
const write = (file: string, text: string | Uint8Array) => writeFileSync(path.join(city, file), text);
const read = (file: string) => readFileSync(path.join(city, file), 'utf8');

/** Replaces one passage of a content file; fails if the file does not contain it. */
function edit(file: string, from: string | RegExp, to: string): void {
  const before = read(file);
  const after = before.replace(from, to);
  expect(after, `${String(from)} is in ${file}`).not.toBe(before);
  write(file, after);
}

it('the check finds no problem in the fixture city', () => {
  expect(problems()).toEqual([]);
});

describe('the check reports the line, the field and the remedy for', () => {
  const cases: [string, string, string | RegExp, string, RegExp][] = [
    [
      'a mistyped field',
      place,
      'fee: {',
      'fea: {',
      /^places\/madoguchi\/kawabe-soudan\.md:36: fea: .*書き間違い/,
    ],
    ['an empty field', place, 'name: 川辺相談センター', 'name: ""', /:3: name: .*空のまま/],
    ['a missing field', place, /^summary: .*\n/m, '', /summary: 必ず書く項目がありません/],
    ['invalid YAML', place, 'kana: かわべ', 'kana: "かわべ', /書き方: /],
    ['a field written twice', place, 'kana: ', 'name: 二つめ\nkana: ', /同じ項目が2回/],
    [
      'an unknown kind',
      place,
      'kind: madoguchi',
      'kind: madogutchi',
      /:2: kind: 「madogutchi」という種類はありません/,
    ],
    ['an unknown district', place, '[kawabe]', '[kawabee]', /districts\.value\.0: 「kawabee」という地区/],
    [
      'an unknown source',
      place,
      'source: plan }\nsummary',
      'source: paper }\nsummary',
      /「paper」という出典/,
    ],
    ['an unknown record', place, '[yamate-soudan]', '[yamate]', /related\.0: 「yamate」という窓口・場所/],
    [
      'an unknown related term',
      'terms.json',
      '"madoguchi"\n',
      '"madogutchi"\n',
      /related\.0: 「madogutchi」という言葉/,
    ],
    [
      'a number with a digit too few',
      place,
      '03-0000-0001',
      '03-0000-001',
      /:13: phones\.0\.value: 電話番号の形/,
    ],
    [
      'an invalid mail address',
      place,
      'kawabe@example.jp',
      'kawabe.example.jp',
      /mail\.value: メールアドレスの形/,
    ],
    [
      'a web address with a script',
      place,
      'https://example.jp/kawabe',
      'javascript:alert(1)',
      /web\.0\.value: https/,
    ],
    [
      'an invalid time',
      place,
      "to: '17:00'",
      "to: '25:00'",
      /hours\.value\.weekly\.1\.to: 時刻は 09:00 の形/,
    ],
    [
      'closing before opening',
      place,
      "from: '13:00'",
      "from: '18:00'",
      /weekly\.1\.to: 終わりが始まりより前/,
    ],
    [
      'a date that does not exist',
      place,
      '{ value: 無料, free: true, ',
      '{ value: 無料, free: true, asOf: 2025-02-30, ',
      /fee\.asOf: 暦にない日付/,
    ],
    [
      'a date in the future',
      place,
      '{ value: 無料, free: true, ',
      '{ value: 無料, free: true, asOf: 2026-12-01, ',
      /fee\.asOf: まだ来ていない日付/,
    ],
    [
      'latitude and longitude swapped',
      place,
      'lat: 35.1, lon: 139.1',
      'lat: 139.1, lon: 35.1',
      /position\.lat/,
    ],
    [
      'a position just outside the city',
      place,
      'lat: 35.1, lon: 139.1',
      'lat: 35.9, lon: 139.1',
      /position\.lat: 市の外/,
    ],
    [
      'a venue within a building that no list has',
      'places/hiroba/niji-hiroba.md',
      'value: 西館3階,',
      'value: 西館3階, within: つばき,',
      /venues\.1\.within: 「つばき」という建物、駅、窓口・場所はありません/,
    ],
    [
      'a venue within a record without a position',
      'places/hiroba/niji-hiroba.md',
      'value: 西館3階,',
      'value: 西館3階, within: fukushi-ka,',
      /venues\.1\.within: 窓口・場所「fukushi-ka」に位置（position）がありません/,
    ],
    [
      'a venue within a confidential record',
      'places/hiroba/niji-hiroba.md',
      'value: 西館3階,',
      'value: 西館3階, within: kakure-ie,',
      /venues\.1\.within: kakure-ie は場所を知られてはいけない窓口・場所です/,
    ],
    ['a point without precision', place, ' precision: exact,', '', /position\.precision: exact（建物）/],
    [
      'a value without source',
      place,
      '{ value: 無料, free: true, source: city-page }',
      '{ value: 無料, free: true }',
      /fee\.source: 必ず|fee\.source: 出典/,
    ],
    [
      'a value that is neither known nor unknown',
      place,
      '{ value: 無料, free: true, source: city-page }',
      '無料',
      /fee: 値と出典/,
    ],
    [
      'a retired number in a text',
      place,
      '予約しないで行けます。',
      '番号は 03(0000)0099 です。',
      /:42: 本文: 03-0000-0099 は使えない番号/,
    ],
    [
      'a retired number in a note',
      place,
      '昼休みがあります。',
      '前は03-0000-0099でした。',
      /hours\.note: 03-0000-0099 は使えない/,
    ],
    [
      'the address of a confidential place',
      'places/kakure/kakure-ie.md',
      'hours:',
      'address: { value: つばき市, source: plan }\nhours:',
      /address: 場所を知られてはいけない/,
    ],
    [
      'HTML in the text',
      place,
      '予約しないで行けます。',
      '<b>予約</b>しないで行けます。',
      /本文: HTMLは書けません/,
    ],
    [
      'a script in a field',
      place,
      '川辺地区に住む人と、その家族',
      '<script>alert(1)</script>',
      /forWhom\.value: HTMLやスクリプト/,
    ],
    [
      'an invisible directional character',
      place,
      '川辺地区に住む人',
      '川辺\u202e地区に住む人',
      /forWhom\.value: 目に見えない文字/,
    ],
    [
      'a control character in a field',
      place,
      'name: 川辺相談センター',
      'name: "川辺\\b相談センター"',
      /:3: name: .*制御文字/,
    ],
    [
      'a control character in the text of a record',
      place,
      '予約しないで行けます。',
      '予約しないで\u000b行けます。',
      /本文: .*制御文字/,
    ],
    [
      'a control character in a change',
      'changes.json',
      /"text": "/,
      '"text": "\\b',
      /changes\.json:\d+: 0\.text: .*制御文字/,
    ],
    [
      'Markdown in a field',
      place,
      /^summary: .*$/m,
      'summary: "**話**を聞きます。"',
      /summary: 「\*\*」がそのまま出ます（ページ: 「\*\*話\*\*を聞きます。」）/,
    ],
    [
      'a web address followed by text',
      place,
      'https://example.jp/kawabe',
      'https://example.jp/kawabe）をご覧ください。',
      /web\.0\.value: アドレスのあとの文/,
    ],
    ['an empty text', place, /予約しないで[^]*$/, '', /本文: 本文がありません/],
    [
      'a missing field that the kind needs',
      place,
      /^fee: .*\n/m,
      '',
      /fee: この種類の窓口・場所には fee が必要です/,
    ],
    [
      'a value confirmed by staff without a date',
      place,
      'fee: { value: 無料, free: true, source: city-page }',
      'fee: { value: 無料, free: true, source: city-staff }',
      /fee\.source: 職員が確かめた値/,
    ],
    [
      'a closed record without its last day',
      'places/madoguchi/owatta-soudan.md',
      ' until: 2025-03-31,',
      '',
      /status\.until: closed のとき/,
    ],
    [
      'a record that moved to itself',
      'places/hiroba/hato-hiroba.md',
      'movedTo: niji-hiroba',
      'movedTo: hato-hiroba',
      /hato-hiroba\.md:5: status\.movedTo: 引き継ぎ先が、この窓口・場所そのものです/,
    ],
    [
      'a record that moved to a closed one',
      'places/hiroba/hato-hiroba.md',
      'movedTo: niji-hiroba',
      'movedTo: owatta-soudan',
      /hato-hiroba\.md:5: status\.movedTo: 引き継ぎ先の owatta-soudan も終わります/,
    ],
    [
      'a record that moved to one that has moved',
      'places/madoguchi/owatta-soudan.md',
      'closed, until: 2025-03-31,',
      'moved, until: 2025-03-31, movedTo: hato-hiroba,',
      /owatta-soudan\.md:5: status\.movedTo: 引き継ぎ先の hato-hiroba も、引き継がれています。niji-hiroba と/,
    ],
    [
      'a notice over the new year whose end has the old year',
      'site.json',
      /"notice": [^]*?(?:null|\})/,
      '"notice": { "text": "休みです。", "from": "2026-12-20", "to": "2026-01-05" }',
      /site\.json:\d+: notice\.to: 消える日（to）が出す日（from）より前です/,
    ],
    [
      'an urgent number that is not free',
      'places/denwa/denwa-119.md',
      'charge: free',
      'charge: paid',
      /emergency\.json:\d+: urgent\.0\.place: denwa-119 に、24時間/,
    ],
    [
      'an unverified urgent number',
      'emergency.json',
      '"denwa-119"',
      '"furui-soudan"',
      /emergency\.json:\d+: urgent\.0\.place: furui-soudan に、24時間/,
    ],
    [
      'a description of an urgent number that needs two lines',
      'emergency.json',
      '"火事、急な病気、大けが"',
      '"火事のとき、急な病気や大けがをしたときの電話"',
      /emergency\.json:\d+: urgent\.0\.what: 20文字まで/,
    ],
    [
      'a line of the emergency page without a verified phone',
      'emergency.json',
      '"denwa-7000"',
      '"furui-soudan"',
      /emergency\.json:\d+: groups\.1\.places\.1\.place: furui-soudan には、確かな電話番号がありません/,
    ],
    [
      'a line of the emergency page whose number is unknown',
      'emergency.json',
      '"denwa-7000"',
      '"fukushi-ka"',
      /groups\.1\.places\.1\.place: fukushi-ka には、確かな電話番号がありません/,
    ],
    [
      'a line that is twice on the emergency page',
      'emergency.json',
      '"denwa-7000"',
      '"denwa-119"',
      /groups\.1\.places\.1\.place: denwa-119 が2回あります/,
    ],
    [
      'a line of the emergency page that is not a record',
      'emergency.json',
      '"denwa-7000"',
      '"denwa-7001"',
      /groups\.1\.places\.1\.place: 「denwa-7001」という窓口・場所はありません/,
    ],
    [
      'a group of the emergency page with the id of another',
      'emergency.json',
      '"hanashitai"',
      '"kowai"',
      /groups\.1\.id: kowai という名前が2回あります/,
    ],
    [
      'a listening line that does not answer at all hours',
      'emergency.json',
      '"listeningLine": null',
      '"listeningLine": "denwa-7000"',
      /emergency\.json:\d+: listeningLine: denwa-7000 に、24時間/,
    ],
    [
      'a language without words for a line of the emergency page',
      'languages/en.json',
      '"kakure-ie": ',
      '"kakure": ',
      /languages\/en\.json:\d+: lines: emergency\.json にある「kakure-ie」の言葉がありません/,
    ],
    [
      'a language without words for a group of the emergency page',
      'languages/en.json',
      '"kowai": ',
      '"kowakunai": ',
      /languages\/en\.json:\d+: groups: emergency\.json にある「kowai」の言葉がありません/,
    ],
    [
      'a chat in another language that the record does not have',
      'languages/en.json',
      '"dial": ',
      '"chats": { "denwa-119": "Chat in English" },\n  "dial": ',
      /languages\/en\.json:\d+: chats\.denwa-119: denwa-119 の窓口・場所に、チャット/,
    ],
    [
      'an occasion in another language with an unknown record',
      'languages/en.json',
      '"kawabe-soudan"',
      '"kawabe"',
      /languages\/en\.json:\d+: ways\.list\.0\.place: 「kawabe」という/,
    ],
    [
      'a count that differs from the records',
      'programs/soudan-jigyo.md',
      'count: 5',
      'count: 6',
      /declared\.count: 資料では 6 か所/,
    ],
    [
      'a text with a statement that belongs in a field',
      'places/hiroba/niji-hiroba.md',
      'お父さんも来られます。',
      '電話番号は、まだ分かっていません。',
      /niji-hiroba\.md:\d+: 本文: 未確認のことは/,
    ],
    [
      'a crisis card without a number that answers at all hours',
      'crisis.json',
      'denwa-nandemo',
      'kawabe-soudan',
      /crisis\.json:\d+: cards\.0\.places\.0: kawabe-soudan に、24時間/,
    ],
    [
      'a phrase that another need has in other letters',
      'needs/kaigo.json',
      '"介護"',
      '"モノ忘れ"',
      /needs\/mono-wasure\.json:\d+: phrases\.0: 「もの忘れ」は needs\/kaigo\.json の9行目にも/,
    ],
    [
      'a phrase that a need has twice',
      'needs/kaigo.json',
      '"親の世話"',
      '"介護"',
      /needs\/kaigo\.json:10: phrases\.1: 「介護」は needs\/kaigo\.json の9行目にも/,
    ],
    [
      'a phrase of danger that is listed as harmless',
      'needs/kietai.json',
      '"遺書を書いた"',
      '"汚れが消えない"',
      /kietai\.json:\d+: phrases\.5: 「汚れが消えない」は、危なくない言い方として crisis\.json の\d+行目/,
    ],
    [
      'the name of another need',
      'needs/samishii.json',
      'ひとりでさみしい',
      '家族の世話につかれた',
      /samishii\.json:2: name: 「家族の世話につかれた」は needs\/kaigo\.json の2行目の名前と同じ/,
    ],
    [
      'a need that leads only to a closed record',
      'needs/mono-wasure.json',
      '"kawabe-soudan"',
      '"owatta-soudan"',
      /mono-wasure\.json:\d+: places\.0: owatta-soudan は終わった窓口です/,
    ],
    [
      'a need that leads to an unknown record',
      'needs/mono-wasure.json',
      '"kawabe-soudan"',
      '"kawabe"',
      /mono-wasure\.json:\d+: places\.0: 「kawabe」という窓口・場所はありません/,
    ],
    [
      'a need that leads to an unknown kind',
      'needs/kaigo.json',
      '"madoguchi"',
      '"madogutchi"',
      /kaigo\.json:\d+: kinds\.0: 「madogutchi」という種類はありません/,
    ],
    [
      'a need that leads nowhere',
      'needs/kaigo.json',
      /"kinds": \[[^]*?\]/,
      '"kinds": []',
      /kaigo\.json:\d+: ファイル: places か kinds のどちらか/,
    ],
    [
      'a record that no need leads to',
      'needs/ie-ga-kowai.json',
      '"kakure"',
      '"ka"',
      /kakure-ie\.md:1: ファイル: どの困りごとからも案内されません/,
    ],
    [
      'a need of danger that begins with a record of no card',
      'needs/taoreta.json',
      '"denwa-119"',
      '"denwa-nandemo"',
      /taoreta\.json:\d+: places\.0: denwa-nandemo は、emergency119 のカードにありません.*（denwa-119）/,
    ],
    [
      'a need of danger without a record',
      'needs/kietai.json',
      /"places": \[[^]*?\],\s*"kinds": \[\]/,
      '"places": [], "kinds": ["denwa"]',
      /kietai\.json:\d+: places: 危ないときの行き先がありません/,
    ],
    [
      'a need of a danger without a card',
      'needs/taoreta.json',
      '"emergency119"',
      '"child"',
      /taoreta\.json:\d+: crisis: crisis\.json に、child のカードがありません/,
    ],
    [
      'a pattern that is part of a phrase about something else',
      'crisis.json',
      '"息をしていない"',
      '"花火"',
      /crisis\.json:\d+: outside\.3: 「花火大会」に patterns の「花火」が入っている/,
    ],
    [
      'a harmless phrase that prevents a pattern',
      'crisis.json',
      '"消えたい汚れ"',
      '"消えたい"',
      /crisis\.json:\d+: cards\.0\.patterns\.0: 「消えたい」は、harmless の「消えたい」が入っている/,
    ],
    [
      'a harmless phrase of which a pattern remains',
      'crisis.json',
      '"消えたい汚れ",',
      '"消えたい汚れ", "消えたい汚れ、でも消えたい",',
      /crisis\.json:\d+: harmless\.1: 「消えたい汚れ、でも消えたい」に patterns の「消えたい」/,
    ],
    [
      'a kanji without a reading on the page for children',
      'kids.json',
      '{困|こま}った',
      '困った',
      /kids\.json:3: lead\.0: 「困」に読みがありません。\{困\|よみ\} の形で/,
    ],
    [
      'a reading that is not hiragana',
      'kids.json',
      '{子|こ}どものページ',
      '{子|コ}どものページ',
      /kids\.json:2: title: 「\{子\|コ\}」の読みは、ひらがなだけ/,
    ],
    [
      'a brace of a reading that is not closed',
      'kids.json',
      '{声|こえ}を{出|だ}せない',
      '{声|こえ}を{出|だせない',
      /toQuiet: .*の形が正しくありません/,
    ],
    [
      'a line for children with an unverified number',
      'kids.json',
      '"shiyakusho"',
      '"furui-soudan"',
      /kids\.json:\d+: lines\.0\.place: furui-soudan に、確かな番号/,
    ],
    [
      'a line for children that is not open yet',
      'kids.json',
      '"shiyakusho"',
      '"yamate-soudan"',
      /lines\.0\.place: yamate-soudan は開いていません/,
    ],
    [
      'a line for children that does not exist',
      'kids.json',
      '"shiyakusho"',
      '"shiyakushoo"',
      /lines\.0\.place: 「shiyakushoo」という窓口・場所はありません/,
    ],
    [
      'an urgent number on the page for children that is not free',
      'kids.json',
      '"denwa-119"',
      '"denwa-nandemo"',
      /urgent\.0\.place: denwa-nandemo に、24時間.*無料/,
    ],
    [
      'a chat of a record without one',
      'kids.json',
      /"place": "denwa-7000",(\s+"name": "\{夜\|よる\}のチャット")/,
      '"place": "kakure-ie",$1',
      /quiet\.0\.place: kakure-ie に、チャット/,
    ],
    [
      'a source for children that the record does not have',
      'kids.json',
      '"source": ["city-page", "plan"]',
      '"source": ["city-page", "blog"]',
      /lines\.1\.facts\.1\.source: 出典「blog」は、窓口・場所 denwa-7000 にありません/,
    ],
    ['invalid JSON', 'site.json', '"operator"', 'operator', /site\.json:\d+: 書き方: .*「"」で囲んで/],
    [
      'a # that cuts a value short',
      'places/denwa/denwa-7000.md',
      '夜のあいだ、電話で話せます。',
      '夜の #7000 です',
      /:7: 書き方: 「 #」から後ろは読まれません/,
    ],
    [
      'an unquoted # number',
      'places/denwa/denwa-7000.md',
      "'#7000'",
      '#7000',
      /:13: 書き方: 「 #」から後ろは読まれません/,
    ],
    [
      'an answer that leads to a step that does not exist',
      'flow/start.json',
      '"next": "o-hiroba"',
      '"next": "o-hirobaa"',
      /flow\/start\.json:\d+: options\.2\.next: 「o-hirobaa」.*行き止まり/,
    ],
    [
      'a question without 「わからない」',
      'flow/start.json',
      /,\s*"unsure": \{[^}]*\}/,
      '',
      /flow\/start\.json:1: unsure: 必ず書く項目がありません/,
    ],
    [
      'an answer with the code that is reserved for 「わからない」',
      'flow/start.json',
      '"code": "b"',
      '"code": "z"',
      /options\.1\.code: a から y まで/,
    ],
    [
      'a line for any trouble that does not answer at all hours',
      'site.json',
      '"denwa-nandemo"',
      '"shiyakusho"',
      /site\.json:\d+: anyTroubleLine: shiyakusho に、24時間/,
    ],
    [
      'a town in an unknown district',
      'towns.csv',
      '川辺1丁目,kawabe',
      '川辺1丁目,kawabee',
      /towns\.csv:2: 0\.district: 「kawabee」という地区/,
    ],
    [
      'a row of a table that is too short',
      'towns.csv',
      '坂上,yamate,city-page',
      '坂上,yamate',
      /towns\.csv:4: 書き方: 表/,
    ],
  ];

  it.each(cases)('%s', (_, file, from, to, problem) => {
    edit(file, from, to);
    expect(problems()).toContainEqual(expect.stringMatching(problem));
  });
});

describe('the check of the cost and booking fields', () => {
  const fee = 'fee: { value: 無料, free: true, source: city-page }';
  const write = (field: string, text: string, also: string) => {
    const line = `${field}: { value: ${text}, ${also}source: city-page }`;
    edit(place, fee, field === 'fee' ? line : `${fee}\n${line}`);
  };

  it.each([
    ['fee', '無料です。', '', /fee\.value: 「無料です。」は、無料と読めます。free: true/],
    ['fee', 'お金はかかりません', '', /free: true を足して/],
    ['fee', '0円', '', /free: true を足して/],
    ['fee', '相談は無料です', 'free: false, ', /fee\.free: 文では無料なのに/],
    ['fee', '無料ではありません', 'free: true, ', /fee\.free: 文ではお金がかかる/],
    ['fee', '無料。電話代がかかります。', 'free: true, ', /一部だけ無料/],
    ['fee', '無料', 'free: はい, ', /fee\.free: true か false/],
    ['reservation', '予約不要', '', /reservation\.value: .*booking: none を足して/],
    ['reservation', '予約がいります', '', /booking: needed を足して/],
    [
      'reservation',
      '予約なしで来られます',
      'booking: needed, ',
      /reservation\.booking: 文では予約はいらないのに/,
    ],
    [
      'reservation',
      '電話は予約はいりません。面談は予約がいります。',
      'booking: none, ',
      /booking の行を消して/,
    ],
    ['reservation', '予約はいりません', 'booking: no, ', /reservation\.booking: none（/],
  ])('reports %s with the text 「%s」 and “%s”', (field, text, also, problem) => {
    write(field, text, also);
    expect(problems()).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['fee', '65歳以上の人は無料', ''],
    ['fee', '無料の相談会があります。', ''],
    ['fee', '1回300円', 'free: false, '],
    ['fee', '1回300円', ''],
    ['reservation', '催しの一部は、予約がいります。', ''],
    ['reservation', 'いつでもどうぞ。', 'booking: none, '],
  ])('accepts %s with the text 「%s」 and “%s”', (field, text, also) => {
    write(field, text, also);
    expect(problems()).toEqual([]);
  });
});

it('the check accepts a record without telephone service on the emergency page', () => {
  edit('places/ka/fukushi-ka.md', 'phones: unknown', 'phones: none');
  edit('emergency.json', '"denwa-7000"', '"fukushi-ka"');
  edit('languages/en.json', '"denwa-7000"', '"fukushi-ka"');
  expect(problems()).toEqual([]);
});

describe('the check reports a file that', () => {
  it('is in the folder of another kind', () => {
    write('places/hiroba/kawabe-2.md', read(place));
    expect(problems()).toContainEqual(expect.stringMatching(/kawabe-2\.md:2: kind: フォルダーが違います/));
  });

  it('has the id of another', () => {
    write('places/hiroba/kawabe-soudan.md', read(place));
    expect(problems()).toContainEqual(expect.stringMatching(/同じ名前の窓口・場所/));
  });

  it('has a name that cannot be part of an address', () => {
    write('places/madoguchi/川辺.md', read(place));
    expect(problems()).toContainEqual(expect.stringMatching(/ファイルの名前は、半角/));
  });

  it('is a need with a name that is not an id', () => {
    write('needs/双子.json', read('needs/kaigo.json'));
    expect(problems()).toContainEqual(
      expect.stringMatching(/双子\.json:1: ファイル: ファイルの名前は、半角/),
    );
  });

  it('is not UTF-8', () => {
    write(place, new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x83, 0x5c]));
    expect(problems()).toContainEqual(expect.stringMatching(/UTF-8 ではありません/));
  });

  it('is empty', () => {
    write(place, ' \n');
    expect(problems()).toContainEqual(expect.stringMatching(/中身がありません/));
  });

  it('is larger than 200 KB', () => {
    write(place, read(place) + 'あ'.repeat(70_000));
    expect(problems()).toContainEqual(expect.stringMatching(/大きすぎます（\d+ KB）/));
  });

  it('has no frontmatter', () => {
    write(place, 'ただの文です。\n');
    expect(problems()).toContainEqual(expect.stringMatching(/--- だけの行/));
  });

  it('is a missing page to which the site links', () => {
    rmSync(path.join(city, 'pages/browser.md'));
    expect(problems()).toContainEqual(
      expect.stringMatching(/pages\/browser\.md:1: ファイル: このページがありません/),
    );
  });

  it('is missing', () => {
    rmSync(path.join(city, 'districts.json'));
    expect(problems()).toContainEqual(
      expect.stringMatching(/districts\.json:1: ファイル: このファイルがありません/),
    );
  });
});

describe('the check of records without a need', () => {
  const leaveOut = (...places: string[]) =>
    write(
      'no-need.json',
      JSON.stringify(
        places.map((place) => ({ place, reason: '仕事の窓口です。' })),
        null,
        1,
      ),
    );

  it('accepts a record that is left out with a reason', () => {
    edit('needs/ie-ga-kowai.json', '"kakure"', '"ka"');
    leaveOut('kakure-ie');
    expect(problems()).toEqual([]);
  });

  it.each([
    [
      'that the places of a need lead to',
      ['denwa-119'],
      /:3: 0\.place: denwa-119 は needs\/taoreta\.json から/,
    ],
    [
      'that the kinds of a need lead to',
      ['kakure-ie'],
      /0\.place: kakure-ie は needs\/ie-ga-kowai\.json から/,
    ],
    ['that is unknown', ['kakure'], /0\.place: 「kakure」という窓口・場所はありません/],
    ['that is listed twice', ['denwa-119', 'denwa-119'], /1\.place: denwa-119 が2回あります/],
  ])('reports a record %s', (_, places, problem) => {
    leaveOut(...places);
    expect(problems()).toContainEqual(expect.stringMatching(problem));
  });
});

it('the check accepts a card that begins with a record of all hours, and a need of danger that begins with another of them', () => {
  edit('crisis.json', /"places": \[\s*"denwa-119"\s*\]/, '"places": ["denwa-119", "denwa-nandemo"]');
  edit('needs/taoreta.json', '"denwa-119"', '"denwa-nandemo", "denwa-119"');
  expect(problems()).toEqual([]);
});

it('the check reports a need of danger that begins with a record of the card that does not answer at all hours', () => {
  edit('crisis.json', /"places": \[\s*"denwa-nandemo"\s*\]/, '"places": ["denwa-nandemo", "denwa-7000"]');
  edit('needs/kietai.json', '"denwa-nandemo"', '"denwa-7000"');
  expect(problems()).toEqual([
    expect.stringMatching(
      /kietai\.json:\d+: places\.0: denwa-7000 に、24時間（always: true）の番号がありません/,
    ),
  ]);
});

it('the check accepts a city without a page for children', () => {
  rmSync(path.join(city, 'kids.json'));
  expect(problems()).toEqual([]);
});

it('the check lists every problem of every file', () => {
  edit(place, '03-0000-0001', '03-0000-001');
  edit(place, "to: '17:00'", "to: '25:00'");
  edit('places/hiroba/niji-hiroba.md', 'kana: にじひろば', 'kana: ニジヒロバ');
  expect(problems()).toHaveLength(3);
});

it('the check accepts the line ends of Windows, and a byte order mark in a file that is not JSON', () => {
  write(place, `\ufeff${read(place).replaceAll('\n', '\r\n')}`);
  write('site.json', read('site.json').replaceAll('\n', '\r\n'));
  write('towns.csv', `\ufeff${read('towns.csv').replaceAll('\n', '\r\n')}`);
  expect(problems()).toEqual([]);
});
