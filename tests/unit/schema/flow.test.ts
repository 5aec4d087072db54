import { expect, it } from 'vitest';
import { flowNodeSchema } from '../../../src/schema/flow.ts';

const outcome = (windows: object[]) => ({
  type: 'outcome',
  title: '窓口',
  because: { value: 'きまりです。', source: 'plan' },
  windows,
  atNight: null,
  say: { self: '話したいです。', other: '{who}のことです。' },
});

it('the first desk of an outcome must not depend on the district', () => {
  expect(flowNodeSchema.safeParse(outcome([{ place: 'desk' }, { kind: 'center' }])).success).toBe(true);
  const { error } = flowNodeSchema.safeParse(outcome([{ kind: 'center' }, { place: 'desk' }]));
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message.slice(0, 6)])).toEqual([
    ['windows', '先頭の窓口は'],
  ]);
});
