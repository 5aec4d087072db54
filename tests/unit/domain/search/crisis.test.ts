import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../scripts/content/load.ts';
import { crisisCard } from '../../../../src/domain/search/crisis.ts';
import { realContent } from '../../../support/sites.ts';

const crisis = loadContent(realContent).singles['crisis.json']!.record;
const cardFor = (query: string) => crisisCard(crisis, query);

/** Queries of people in danger, by the danger. Each danger has a separate card. */
const dangers = {
  'the wish to die': ['死にたい', 'もう\u3000消えたいです', 'シニタイ'],
  violence: [
    '夫に殴られる',
    '旦那が怖い',
    'ＤＶ',
    'モラハラ',
    '夫 暴力',
    '妻\u3000暴力',
    '彼氏の暴力',
    '離婚したい 怖い',
  ],
  'a child in danger': ['お母さんに殴られた'],
  'hunger or no place to sleep': [
    '食べるものがない',
    '今夜 泊まるところがない',
    'ごはんがない',
    'お腹がすいた',
    'ご飯が食べられない',
  ],
  'a sudden illness': [
    'おじいちゃんの意識がない',
    '倒れた',
    '親が急に倒れました',
    '息が苦しい',
    '息ができない',
  ],
};
const queries = Object.entries(dangers).flatMap(([danger, some]) =>
  some.map((query) => [query, danger as keyof typeof dangers] as const),
);

describe('a query about danger', () => {
  it.each(queries)('such as %s shows the card for %s', (query, danger) => {
    expect(cardFor(query)).toBeDefined();
    expect(cardFor(query)).toBe(cardFor(dangers[danger][0]!));
  });

  it('shows a different card for each danger', () => {
    const cards = Object.values(dangers).map(([first]) => cardFor(first!));
    expect(new Set(cards).size).toBe(cards.length);
  });
});

describe('a query without danger', () => {
  it.each([
    '死ぬほど忙しい',
    '死ぬほど笑いたい',
    '殺人的な暑さ',
    '現実から逃げたい',
    '消えたい汚れの落とし方',
    '介護',
    '食べるもの',
    '子どもの遊び場',
    '殴り書き',
    '泊まる所',
    'こわい話',
    '親の年金',
    '親が倒れたら障害のある子は',
    '介護する人が倒れたとき',
    'DVDを借りる',
    '離婚したい',
    '子どものごはん',
    '認知症の父の暴力',
  ])('such as %s shows no card', (query) => {
    expect(cardFor(query)).toBeUndefined();
  });
});
