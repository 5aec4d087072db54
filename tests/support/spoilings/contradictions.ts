import { edits, inBody, inPlace, withMessages, type Spoiling } from './spoil.ts';

/** Content in which two passages cannot both be right, although each has the right form. */
export const contradictions: Spoiling[] = [
  [
    'an afternoon on a 12-hour clock',
    inPlace("from: '13:00', to: '17:00'", "from: '02:00', to: '05:30'"),
    /weekly\.1\.from: 02:00〜05:30 は夜中.*14:00〜17:30/,
  ],
  [
    'a postal code of another town',
    inPlace('value: つばき市川辺1-2-3', 'value: つばき市坂上4'),
    /postalCode: 郵便番号は川辺のもの/,
  ],
  [
    'a radical in place of its kanji',
    inPlace('川辺地区に住む人', '川辺地区に住む\u2f08'),
    /forWhom\.value: 「\u2f08」は、見た目が同じ/,
  ],
  [
    'a number for all hours at a desk with hours',
    inPlace('    charge: unknown', '    charge: unknown\n    always: true'),
    /phones\.0\.always: .*24時間ではありません/,
  ],
  [
    'a venue with days that its hours do not have',
    edits('places/hiroba/niji-hiroba.md', 'days: [mon], source', 'days: [sun], source'),
    /venues\.1\.days: 「西館3階」の曜日が/,
  ],
  [
    'a number for staff to ask instead',
    inPlace('related:', 'askInstead: renkei-center\nrelated:'),
    /askInstead: renkei-center の電話は、専門職だけ/,
  ],
  [
    'a placeholder in full-width braces',
    edits('flow/o-madoguchi.json', '{who}', '｛who｝'),
    /say\.other: .*半角の \{who\}/,
  ],
  [
    'an outcome that loses its quick exit',
    edits('flow/o-kakure.json', '  "sensitive": true,\n', ''),
    /sensitive: .*kakure-ie.*"sensitive": true/,
  ],
  [
    'a word of danger to life in a need without danger',
    edits('needs/kaigo.json', '"phrases": [', '"phrases": ["世話をして消えたいくらいつらい",'),
    /^needs\/kaigo\.json:\d+: phrases\.0: 「消えたい」は危険を表す/,
  ],
  [
    'an emphatic word of danger as harmless',
    edits('crisis.json', '"harmless": [', '"harmless": ["いっそ消えたい",'),
    /^crisis\.json:\d+: harmless\.0: 「いっそ消えたい」は、危険を表す/,
  ],
  [
    'a phrase of a need with danger as harmless',
    edits('crisis.json', '"harmless": [', '"harmless": ["遺書を書いた",'),
    /^crisis\.json:\d+: harmless\.0: .*kietai\.json/,
  ],
  [
    'a card that names another number',
    edits('crisis.json', 'すぐ119番へ', '118番へ'),
    /^crisis\.json:\d+: cards\.1\.title: 見出しは「118番」/,
  ],
  [
    'a person in a phrase',
    edits('needs/kaigo.json', '"phrases": [', '"phrases": ["山田さん（91歳）の世話",'),
    /phrases\.0: 人の名前や住所/,
  ],
  [
    'the number of a house in a phrase',
    edits('needs/kaigo.json', '"phrases": [', '"phrases": ["坂上２－３の家の世話",'),
    /phrases\.0: 人の名前や住所/,
  ],
  [
    'a term that is another name of a term',
    edits('terms.json', '"term": "巡回相談",', '"term": "巡回相談", "also": ["総合相談窓口"],'),
    /^terms\.json:\d+: 1\.also\.0: .*madoguchi の用語と同じ/,
  ],
  [
    'two weekdays with one name',
    edits('languages/en.json', '"sun": "Sun"', '"sun": "Mon"'),
    /^languages\/en\.json:\d+: days\.mon: 「Mon」は、sun と同じ/,
  ],
  [
    'a message with a placeholder twice',
    withMessages((messages) => (messages.hoursToNextDay = '{to}〜{to}')),
    /^i18n\/ja\.json:\d+: hoursToNextDay: \{to\} が2回/,
  ],
  [
    'a list of directions that lost one',
    withMessages((messages) => (messages.directions = '北 東 南 西')),
    /^i18n\/ja\.json:\d+: directions: .*8個/,
  ],
  [
    'parts of a number that do not add up to it',
    edits(
      'programs/soudan-jigyo.md',
      'count: 5, unit: か所,',
      'count: 5, unit: か所, text: 東2か所、西2か所（うち1か所は夜も）,',
    ),
    /declared\.text: 内訳を足すと 4か所/,
  ],
  [
    'one page pasted over another',
    (city) => city.write('pages/browser.md', city.read('pages/about.md')),
    /^pages\/about\.md:\d+: ファイル: pages\/browser\.md と同じ文/,
  ],
  [
    'a weekday that its date does not have',
    inBody('2026年12月1日（月）に休みます。'),
    /:42: 本文: 「2026年12月1日（月）」の曜日が違います（火）/,
  ],
];
