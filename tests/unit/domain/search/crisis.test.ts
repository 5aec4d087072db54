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
    ['倒れた', '急に具合'],
    ['親が急に倒れました', '急に具合'],
    ['息が苦しい', '急に具合'],
    ['息ができない', '急に具合'],
    ['ごはんがない', '今日食べる物'],
    ['お腹がすいた', '今日食べる物'],
    ['ご飯が食べられない', '今日食べる物'],
    ['ＤＶ', 'こわいとき'],
    ['モラハラ', 'こわいとき'],
    ['夫 暴力', 'こわいとき'],
    ['妻　暴力', 'こわいとき'],
    ['彼氏の暴力', 'こわいとき'],
    ['離婚したい 怖い', 'こわいとき'],
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
    '親が倒れたら障害のある子は',
    '介護する人が倒れたとき',
    'DVDを借りる',
    '離婚したい',
    '子どものごはん',
    '認知症の父の暴力',
  ])('%s', (query) => {
    expect(titleFor(query)).toBeUndefined();
  });
});
