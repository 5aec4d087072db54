import { expect, it } from 'vitest';
import { countPresses } from '../../../src/client/count-presses.ts';

it('three presses within two seconds leave the page', () => {
  const pressed = countPresses(3, 2000);
  expect([0, 500, 900].map((time) => pressed(true, time))).toEqual([false, false, true]);
});

it('three slow presses, or others between them, do not', () => {
  const slow = countPresses(3, 2000);
  expect([0, 1500, 3000].map((time) => slow(true, time))).toEqual([false, false, false]);
  const typing = countPresses(3, 2000);
  expect([true, true, false, true].map((key, index) => typing(key, index * 100))).not.toContain(true);
});
