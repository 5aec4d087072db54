import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/domain/features.ts';

const fact = (value: string) => ({ value, source: ['city-page'] });

it('a record has the features that its fields state, regardless of how its texts begin', () => {
  expect(
    featuresOf({
      fee: { ...fact('お金はかかりません'), free: true },
      reservation: { ...fact('いつでもどうぞ。'), booking: 'none' },
      services: [fact('話を聞く'), fact('一時預かり（有料）')],
      homeVisit: fact('行きます。'),
    }),
  ).toEqual({ free: true, walkIn: true, childcare: true, visits: true });
});

it('a record with a cost and a needed booking is neither free nor walk-in', () => {
  const has = featuresOf({
    fee: { ...fact('無料ではありません'), free: false },
    reservation: { ...fact('予約してください。'), booking: 'needed' },
    services: [],
  });
  expect(has).toMatchObject({ free: false, walkIn: false });
});

describe('a feature is undefined', () => {
  it.each([
    ['for a text alone', fact('無料'), fact('予約はいりません')],
    ['for an unknown value', 'unknown' as const, { value: 'unknown' as const }],
    ['for a missing field', undefined, undefined],
  ])('%s', (_, fee, reservation) => {
    expect(featuresOf({ fee, reservation, services: [] })).toEqual({
      free: undefined,
      walkIn: undefined,
      childcare: undefined,
      visits: undefined,
    });
  });
});
