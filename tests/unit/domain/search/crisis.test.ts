import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../scripts/content/load.ts';
import { crisisCard } from '../../../../src/domain/search/crisis.ts';

const crisis = loadContent('content').singles['crisis.json']!.record;
const titleFor = (query: string) => {
  const card = crisisCard(crisis, query);
  return card === undefined ? undefined : crisis.cards[card]?.title;
};

describe('somebody in danger sees a number first', () => {
  it.each([
    ['死にたい', 'つらい気持ち'],
    ['もう　消えたいです', 'つらい気持ち'],
    ['シニタイ', 'つらい気持ち'],
    ['夫に殴られる', 'こわいとき'],
    ['旦那が怖い', 'こわいとき'],
    ['お母さんに殴られた', '子どものこと'],
    ['食べるものがない', '今日食べる物'],
    ['今夜 泊まるところがない', '今日食べる物'],
    ['おじいちゃんの意識がない', '急に具合'],
  ])('%s', (query, title) => {
    expect(titleFor(query)).toContain(title);
  });
});

describe('nobody else is frightened', () => {
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
  ])('%s', (query) => {
    expect(titleFor(query)).toBeUndefined();
  });
});
