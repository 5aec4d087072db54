import { expect, it } from 'vitest';
import { formatAges } from '../../../src/text/ages.ts';

it('a range of ages is written with the bounds that it has', () => {
  expect([{ from: 0, to: 6 }, { from: 12 }, { to: 18 }, {}].map(formatAges)).toEqual([
    '0歳から6歳',
    '12歳から',
    '18歳まで',
    '',
  ]);
});
