import { expect, it } from 'vitest';
import { featuresOf } from '../../../src/domain/features.ts';

const said = (value: string) => ({ value, source: ['plan'] });

it('a record has the features that it says it has', () => {
  expect(
    featuresOf({
      fee: said('無料です'),
      reservation: said('広場で過ごすときの予約は、いりません。'),
      services: [said('一時預かり（短い時間）')],
      homeVisit: said('家に来てくれます。'),
    }),
  ).toEqual({ free: true, walkIn: true, childcare: true, visits: true });
});

it('what costs something or wants a booking is known not to be free or open to all', () => {
  const has = featuresOf({ fee: said('一部は無料'), reservation: said('予約がいります。'), services: [] });
  expect([has.free, has.walkIn]).toEqual([false, false]);
});

it('of what is not said, nothing is known', () => {
  expect(
    featuresOf({ fee: 'unknown', reservation: said('初めて行く日に登録します。'), services: [] }),
  ).toEqual({
    free: undefined,
    walkIn: undefined,
    childcare: undefined,
    visits: undefined,
  });
});
