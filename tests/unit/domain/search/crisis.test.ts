import { describe, expect, it } from 'vitest';
import { crisisData } from '../../../../src/data/search-needs.ts';
import { crisisDetector } from '../../../../src/domain/search/crisis.ts';
import type { Crisis } from '../../../../src/schema/crisis.ts';
import type { Danger } from '../../../../src/schema/danger.ts';
import { needSchema } from '../../../../src/schema/need.ts';

const card = (danger: Danger, patterns: string[]): Crisis['cards'][number] => ({
  class: danger,
  title: 'いま電話してください',
  line: 'こわいときは電話してください',
  patterns,
  places: ['some-line'],
});
const need = (id: string, crisis: Danger | null, phrases: string[]) => ({
  id,
  record: needSchema.parse({ name: id, places: ['some-line'], crisis, phrases }),
});

/** Phrases repeat their words, since a word of a single phrase teaches the model nothing. */
const crisis: Crisis = {
  cards: [
    card('shinitai', ['消えたい']),
    card('violence', ['殴られ', 'DV']),
    card('emergency119', ['倒れた']),
  ],
  harmless: ['消えたい汚れ', '倒れた自転車', 'DVDを借りる'],
  outside: ['明日の天気', '明日の電車', '電車の時間', '天気の予報'],
};
const needs = [
  need('end', 'shinitai', [
    '朝が来なければいい',
    '朝が来なければいいのに',
    '夜が明けなければいいのに',
    '自分なんかいないほうがいい',
    '私なんかいないほうがいい',
  ]),
  need('hits', 'violence', ['夫が物を投げる', '夫が皿を投げる', '夫が椅子を投げつける', '皿を投げつける']),
  need('play', null, ['子どもと遊ぶ所', '子どもの遊び場', '親子で遊ぶ', '親子の遊び場', '雨の日の遊び場']),
];
const weights = 400;
const detect = crisisDetector(crisisData(needs, crisis, weights));

describe('a pattern', () => {
  it.each([
    ['もう\u3000消えたいです', 'shinitai'],
    ['キエタイ、いや、消え たい', 'shinitai'],
    ['夫に殴られた', 'violence'],
    ['ＤＶ', 'violence'],
    ['父が倒れた', 'emergency119'],
  ])('raises the card of its class in any spelling and place: %s', (query, danger) => {
    expect(detect(query)).toEqual({ class: danger, strength: 'card' });
  });

  it.each(['消えたい汚れの落とし方', '駐輪場に倒れた自転車がある', 'DVDを借りる場所'])(
    'raises no card inside a harmless phrase: %s',
    (query) => {
      expect(detect(query)?.strength).not.toBe('card');
    },
  );

  it('raises the card beside a harmless phrase', () => {
    expect(detect('消えたい汚れ 消えたい')).toEqual({ class: 'shinitai', strength: 'card' });
  });

  it('comes before another class that the model finds', () => {
    expect(detect('夫が物を投げる、もう消えたい')?.class).toBe('shinitai');
  });

  it('raises the card at the end of a very long query', () => {
    expect(detect(`${'ぬるぽん '.repeat(2000)}消えたい`)).toEqual({ class: 'shinitai', strength: 'card' });
  });
});

describe('the model', () => {
  it.each([
    ['朝が来なければいい', 'shinitai'],
    ['朝なんか来なければいいのに', 'shinitai'],
    ['夫が鍋を投げる', 'violence'],
  ])('finds the class of a phrase that no pattern holds: %s', (query, danger) => {
    expect(detect(query)?.class).toBe(danger);
  });

  it.each(['子どもの遊び場', '雨の日に親子で遊ぶ', '明日の天気', '電車'])(
    'finds no danger in %s',
    (query) => {
      expect(detect(query)).toBeUndefined();
    },
  );

  it('shows a line where danger is possible, and a card only where it is likely', () => {
    const model = {
      classes: ['none', 'shinitai'],
      bias: [0, 0],
      features: { alphabet: '', texts: [''] },
      weights: '',
      scale: 1,
    };
    const strengthWith = (bias: number) =>
      crisisDetector({ patterns: [], words: [], harmless: [], model: { ...model, bias: [0, bias] } })(
        'なにか',
      )?.strength;
    expect([-2, -0.7, 1.5].map(strengthWith)).toEqual([undefined, 'line', 'card']);
  });

  it('is the same each time it is trained', () => {
    expect(crisisData(needs, crisis, weights)).toEqual(crisisData(needs, crisis, weights));
  });

  it('is smaller with fewer weights', () => {
    const size = (count: number) => crisisData(needs, crisis, count).model.features.texts.join('').length;
    expect(size(50)).toBeLessThan(size(400));
  });
});

it.each(['', ' \u3000', '。、！'])('a query without letters shows nothing: 「%s」', (query) => {
  expect(detect(query)).toBeUndefined();
});
