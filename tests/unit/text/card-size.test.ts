import { describe, expect, it } from 'vitest';
import { cardSizeOf, cardSizes } from '../../../src/text/card-size.ts';

const card = { title: '相談できます', names: ['相談窓口'], self: '相談したいのですが。', others: [] };
const sentence = 'あ'.repeat(60);

describe('the letters of a card', () => {
  it('are as large as possible on a card with few words', () => {
    expect(cardSizeOf(card)).toBe(cardSizes[0]);
  });

  it('are smaller on a card with more words', () => {
    const others = [1, 2, 3].map(() => ({ who: '家族', text: sentence }));
    const names = ['消防・救急', '相談窓口', '夜の電話'];
    expect(cardSizeOf({ ...card, names, self: sentence, others })).toBeLessThan(cardSizeOf(card));
  });

  it('are the smallest where no size fits', () => {
    expect(cardSizeOf({ ...card, self: sentence.repeat(100) })).toBe(cardSizes.at(-1));
  });
});
