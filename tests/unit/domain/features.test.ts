import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/domain/features.ts';

const said = (value: string) => ({ value, source: ['city-page'] });

it('a record has the features that its fields name, whatever its texts begin with', () => {
  expect(
    featuresOf({
      fee: { ...said('お金はかかりません'), free: true },
      reservation: { ...said('いつでもどうぞ。'), booking: 'none' },
      services: [said('話を聞く'), said('一時預かり（有料）')],
      homeVisit: said('行きます。'),
    }),
  ).toEqual({ free: true, walkIn: true, childcare: true, visits: true });
});

it('what costs something and what is booked is neither free nor open to all', () => {
  const has = featuresOf({
    fee: { ...said('無料ではありません'), free: false },
    reservation: { ...said('予約してください。'), booking: 'needed' },
    services: [],
  });
  expect(has).toMatchObject({ free: false, walkIn: false });
});

describe('nothing is said of a feature', () => {
  it.each([
    ['a text alone', said('無料'), said('予約はいりません')],
    ['a hole', 'unknown' as const, { value: 'unknown' as const }],
    ['no field', undefined, undefined],
  ])('by %s', (_, fee, reservation) => {
    expect(featuresOf({ fee, reservation, services: [] })).toEqual({
      free: undefined,
      walkIn: undefined,
      childcare: undefined,
      visits: undefined,
    });
  });
});
