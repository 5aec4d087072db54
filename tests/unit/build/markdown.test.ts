import { satteri } from '@astrojs/markdown-satteri';
import { load } from 'cheerio';
import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { japaneseMarkdown, markdownFeatures, parseMarkdown } from '../../../scripts/build/markdown.ts';

const renderer = satteri({ mdastPlugins: [japaneseMarkdown], features: markdownFeatures }).createRenderer({});
const pageOf = async (text: string) => (await (await renderer).render(text)).code.trim();
const link = (address: string) => `<a href="${address}">${address}</a>`;

it.each([
  ['月曜は 9:00~12:00、火曜は 13:00~17:00 に開きます。'],
  ['0~3さい、4~6さい'],
  ['1~2、3~4、5~6'],
  ['1~2 は a~b'],
])('a single tilde stays a character in %s', async (text) => {
  expect(await pageOf(text)).toBe(`<p>${text}</p>`);
});

it.each([
  ['~~古い~~新しい', '<del>古い</del>新しい'],
  ['~~9~10時~~11~12時', '<del>9~10時</del>11~12時'],
])('two tildes strike text out in %s', async (text, page) => {
  expect(await pageOf(text)).toBe(`<p>${page}</p>`);
});

it.each([
  [
    'くわしくは https://www.example.jp/hiroba/を見てください。',
    `くわしくは ${link('https://www.example.jp/hiroba/')}を見てください。`,
  ],
  ['（https://example.jp/a）です', `（${link('https://example.jp/a')}）です`],
  [
    '「https://example.jp/a?b=1&c=2」',
    `「<a href="https://example.jp/a?b=1&#x26;c=2">https://example.jp/a?b=1&#x26;c=2</a>」`,
  ],
  ['(https://example.jp/a)です', `(${link('https://example.jp/a')})です`],
  ['https://example.jp/a_(b)です', `${link('https://example.jp/a_(b)')}です`],
  ['https://example.jp/a.。', `${link('https://example.jp/a')}.。`],
  [
    'https://a.example.jp/、https://b.example.jp/。',
    `${link('https://a.example.jp/')}、${link('https://b.example.jp/')}。`,
  ],
  [
    'https://example.jp/~a/と https://example.jp/~b/と',
    `${link('https://example.jp/~a/')}と ${link('https://example.jp/~b/')}と`,
  ],
  ['www.example.jpを', '<a href="http://www.example.jp">www.example.jp</a>を'],
  ['https://example.jp/を**見て**ね', `${link('https://example.jp/')}を<strong>見て</strong>ね`],
  ['https://example.jp/　つぎ', `${link('https://example.jp/')}　つぎ`],
  ['info@example.jpまで', '<a href="mailto:info@example.jp">info@example.jp</a>まで'],
])('a bare address ends before Japanese in %s', async (text, page) => {
  expect((await pageOf(text)).replaceAll('&amp;', '&#x26;')).toBe(`<p>${page}</p>`);
});

it.each([
  ['[案内](https://example.jp/あ)', '<a href="https://example.jp/%E3%81%82">案内</a>'],
  ['<https://example.jp/あ>', '<a href="https://example.jp/%E3%81%82">https://example.jp/あ</a>'],
])('a delimited address keeps its Japanese characters in %s', async (text, page) => {
  expect(await pageOf(text)).toBe(`<p>${page}</p>`);
});

it.each([
  ['**予約はいりません。**だれでも', '<strong>予約はいりません。</strong>だれでも'],
  ['だれでも**「予約」**がいる', 'だれでも<strong>「予約」</strong>がいる'],
  ['**あ。**い**う。**え', '<strong>あ。</strong>い<strong>う。</strong>え'],
  ['あ**（い）**、**う**', 'あ<strong>（い）</strong>、<strong>う</strong>'],
  ['**9~10時、11~12時。**だれでも', '<strong>9~10時、11~12時。</strong>だれでも'],
  [
    '**https://example.jp/を見る。**だれでも',
    `<strong>${link('https://example.jp/')}を見る。</strong>だれでも`,
  ],
  ['[**あ。**い](https://example.jp/)', '<a href="https://example.jp/"><strong>あ。</strong>い</a>'],
  ['**あ\nい。**う', '<strong>あい。</strong>う'],
  ['😀**あ。**い', '😀<strong>あ。</strong>い'],
])('bold may start and end next to kana in %s', async (text, page) => {
  expect(await pageOf(text)).toBe(`<p>${page}</p>`);
});

it.each([
  ['2 ** 3 と **太字**', '2 ** 3 と <strong>太字</strong>'],
  ['\\*\\*あ。\\*\\*い', '**あ。**い'],
  ['`**あ。**い`', '<code>**あ。**い</code>'],
  ['**あ', '**あ'],
])('escaped or unmatched asterisks stay characters in %s', async (text, page) => {
  expect(await pageOf(text)).toBe(`<p>${page}</p>`);
});

it('bold, tildes and bare addresses work in lists, headings and tables', async () => {
  const text = '## **あ。**い\n\n- **う。**え 1~2、3~4\n\n| **お。**か |\n| --- |\n| https://example.jp/を |';
  const page = await pageOf(text);
  for (const part of [
    '<strong>あ。</strong>い',
    '<strong>う。</strong>え 1~2、3~4',
    '<strong>お。</strong>か',
    link('https://example.jp/'),
  ])
    expect(page).toContain(part);
});

it('a line break between two Japanese characters is removed', async () => {
  expect(await pageOf('あ。\nい\nthe end\nof')).toBe('<p>あ。い\nthe end\nof</p>');
});

it('a random text keeps its Japanese letters, links no Japanese, and is parsed by the check as by the build', async () => {
  const parts =
    '** ** * ~ ~~ あ い。 （う） 「え」 https://example.jp/ www.example.jp 、 [お] (https://a.jp/) ` 9 _ \\* 😀 - \n'.split(
      ' ',
    );
  const letters = (text: string) => [...text].filter((letter) => letter > '\u00ff').join('');
  let seed = 1;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 1000; round += 1) {
    const text = Array.from({ length: 12 }, () => parts[random(parts.length)]).join(
      random(3) === 0 ? ' ' : '',
    );
    // Three tildes start a code block, whose first line is not rendered.
    if (text.includes('~~~')) continue;
    const page = await pageOf(text);
    expect([text, letters(load(page).text())]).toEqual([text, letters(text)]);
    expect([text, page]).toEqual([text, expect.not.stringMatching(/href="[^"]*%E/)]);
    expect([text, squeeze(textOf(parseMarkdown(text)))]).toEqual([text, squeeze(load(page).text())]);
  }
});

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
