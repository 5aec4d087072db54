import { describe, expect, it } from 'vitest';
import { markdownResult } from '../../../scripts/check/markdown-result.ts';
import { loadContent } from '../../../scripts/content/load.ts';

const city = loadContent('tests/fixtures/city');
const [record] = city.folders.places;

function problemsOf(body: string) {
  const document = { ...record!.document, body, bodyLine: 10 };
  const folders = {
    ...city.folders,
    places: [{ ...record!, document }],
    programs: [],
    support: [],
    pages: [],
  };
  return markdownResult({ ...city, folders }, '2026-11-24');
}

describe('the check quotes the rendered page and gives the correct form for', () => {
  it.each([
    [
      'bold with a space inside',
      'あ。\n** 予約はいりません。**です',
      11,
      /「\*\*」がそのまま出ます（ページ: 「あ。 \*\* 予約はいりません。\*\*です」）。太字は/,
    ],
    ['bold that is not closed', '**予約はいりません。', 10, /「\*\*」がそのまま/],
    ['three stars', '***あ。***い', 10, /「\*」がそのまま/],
    ['an asterisk as a reference mark', '* あ\n- い\n\n大人*は100円', 13, /「\*」がそのまま.*※/],
    ['two asterisks that become italics', '*大人*は100円', 10, /斜めの字.*ページ: 「大人」/],
    ['underscores', '__あ。__い', 10, /「__」がそのまま/],
    ['tildes that do not strike out', '9~~10時', 10, /「~~」がそのまま.*〜/],
    [
      'full-width brackets of a link',
      '[案内]（https://example.jp/）',
      10,
      /リンクになりません.*ページ: 「\[案内\]（https:\/\/example\.jp\/）」/,
    ],
    ['a link after a bare address', 'https://a.jp/を[案内](https://b.jp/)で', 10, /リンクになりません/],
    ['a heading without a space', 'あ。\n\n##持ち物', 12, /見出しになりません.*## と/],
    ['a heading in full width', '＃ 持ち物', 10, /見出しになりません/],
    ['a list without spaces', '-あ\n-い', 10, /並びになりません/],
    ['a list with middle dots', '・あ\n・い', 10, /行がつながって出ます（ページ: 「・あ・い」）/],
    ['a list with middle dots below a sentence', '持ち物:\n・あ', 11, /行がつながって/],
    ['a table without its second line', '| あ | い |\n| う | え |', 10, /表になりません/],
    ['indented lines', 'あ。\n\n    い。', 12, /プログラムの字/],
    ['a line of hyphens below a text', 'あ。\n---', 10, /見出しになります/],
    ['a second title', '# あ', 10, /ページの名前と同じ/],
    ['a year with a dot', '2026. 4月から', 10, /「2026\.」で始まる/],
    ['a checkbox', '- [ ] あ', 10, /四角/],
    ['a picture', '![あ](https://example.jp/a.png)', 10, /絵は出ません/],
    ['a footnote', 'あ[^1]。\n\n[^1]: い', 10, /かっこが消えて|注の番号/],
    ['the definition of a link', 'あ。\n\n[い]: https://example.jp/', 12, /この行はページに出ません/],
    ['a struck text between two times', '10:00~~12:00と13:00~~15:30', 10, /消し線/],
    ['a line of a list with ringed numbers', '① あ\n② い', 10, /行がつながって/],
    [
      'a problem far into a line',
      `${'長い文です。'.repeat(20)}**あ`,
      10,
      /（ページ: 「…です。長い文です。長い文です。\*\*あ」）/,
    ],
    ['a problem in a list', '- あ\n- い**う', 11, /「\*\*」がそのまま/],
    ['a problem in a table', '| あ |\n| --- |\n| い**う |', 12, /「\*\*」がそのまま/],
  ])('%s', (_, body, line, message) => {
    expect(problemsOf(body)).toContainEqual(
      expect.objectContaining({ line, field: '本文', message: expect.stringMatching(message) }),
    );
  });
});

it.each([
  ['**予約はいりません。**だれでも'],
  ['9:00~12:00 と 13:00~17:00'],
  ['くわしくは https://www.example.jp/~a/を見てください。'],
  ['#7000 に電話します。'],
  ['\\*印は、\\~\\~と\\*\\*です。'],
  ['`known` が `false` の値は **「分からない」** です。'],
  ['- あ\n- い\n\n1. う\n2. え'],
  ['| あ | い |\n| --- | --- |\n| う | え |'],
  ['## あ\n\n大人・子ども\n\n---\n\n[あ](https://example.jp/a__b)'],
  ['あ。\r\nい。\r\n\r\n- う\r\n'],
  ['-5度でも、+1でも'],
  ['・1つだけ'],
  ['~~9:00~~ 10:00から'],
])('the check accepts %j', (body) => {
  expect(problemsOf(body)).toEqual([]);
});
