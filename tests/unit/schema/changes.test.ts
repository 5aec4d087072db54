import { expect, it } from 'vitest';
import { changesSchema } from '../../../src/schema/changes.ts';

const change = { day: '2026-11-20', place: 'kawabe-soudan', text: '電話が変わりました。' };

it('changes may differ in their day, record or text alone', () => {
  const changes = [
    change,
    { ...change, day: '2026-11-21' },
    { ...change, place: 'yamate-soudan' },
    { ...change, text: '住所が変わりました。' },
  ];
  expect(changesSchema.safeParse(changes).success).toBe(true);
});

it('a change that is listed twice is refused, and the message names the second one', () => {
  const { error } = changesSchema.safeParse([change, { ...change, day: '2026-11-21' }, change]);
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [[2], '同じ日、同じ窓口・場所、同じ文の行が2つあります。1つを消してください'],
  ]);
});

it.each(['\b', '\u0000', '\u001b', '\u009f', '\ufffe', '\ud83d'])(
  'the character %j in a text is refused, because XML cannot contain it, and the message names the change',
  (letter) => {
    const { error } = changesSchema.safeParse([change, { ...change, text: `電話が${letter}変わりました。` }]);
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [[1, 'text'], expect.stringMatching(/制御文字.*打ち直して/)],
    ]);
  },
);
