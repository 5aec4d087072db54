import { expect, it } from 'vitest';
import { countPresses } from '../../../src/client/count-presses.ts';

it('three presses within two seconds count as the signal to leave', () => {
  const pressed = countPresses(3, 2000);
  expect([0, 500, 900].map((time) => pressed(true, time))).toEqual([false, false, true]);
});

it('three slower presses, or another key between them, do not count as the signal to leave', () => {
  const slow = countPresses(3, 2000);
  expect([0, 1500, 3000].map((time) => slow(true, time))).toEqual([false, false, false]);
  const typing = countPresses(3, 2000);
  expect([true, true, false, true].map((key, index) => typing(key, index * 100))).not.toContain(true);
});
