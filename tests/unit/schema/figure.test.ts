import { expect, it } from 'vitest';
import { figureSchema } from '../../../src/schema/figure.ts';

const bars = (rows: unknown[], total?: number) =>
  figureSchema.safeParse({ type: 'bars', title: '数', unit: '件', series: ['a', 'b'], rows, total });
const messages = (result: ReturnType<typeof bars>) =>
  result.success ? [] : result.error.issues.map(({ message, path }) => `${path.join('.')}: ${message}`);

it('bars are accepted where their numbers add up to the totals of the source', () => {
  const rows = [
    { label: '登録', values: [63, 43], total: 106 },
    { label: '利用', values: [7, 0], total: 7 },
  ];
  expect(messages(bars(rows, 113))).toEqual([]);
});

it('bars are refused where the numbers of a row or of all rows do not add up to the total', () => {
  const wrongRow = [
    { label: '登録', values: [63, 44], total: 106 },
    { label: '利用', values: [7, 0] },
  ];
  expect(messages(bars(wrongRow))).toEqual([
    'rows.0.total: 足した数が total と合いません。数か total を確認してください',
  ]);
  const wrongAll = [
    { label: '登録', values: [1, 1] },
    { label: '利用', values: [1, 1] },
  ];
  expect(messages(bars(wrongAll, 5))).toEqual([
    'total: 足した数が total と合いません。数か total を確認してください',
  ]);
});

it('a table of boxes is refused where the boxes of a row do not fill the columns', () => {
  const setup = {
    type: 'setup',
    title: '図',
    columns: ['東', '西', '南'],
    rows: [{ label: '高齢', cells: [{ text: 'a', span: 2 }] }],
  };
  expect(figureSchema.safeParse(setup).success).toBe(false);
});
