import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../scripts/content/load.ts';
import { verifiedPhonesOf, findReferral, type ReferralContext } from '../../../src/domain/referral.ts';

const { folders, singles } = loadContent('tests/fixtures/city');
const places = new Map(folders.places.map(({ id, record }) => [id, record]));
const referralContext: ReferralContext = {
  place: (id) => places.get(id),
  sectionOf: (kind) => singles['kinds.json']?.record.kinds[kind]?.section,
  lastResort: 'shiyakusho',
  hotlines: ['denwa-7000'],
  sources: singles['sources.json']?.record ?? {},
  today: '2026-11-24',
};

describe('the referral for a missing value', () => {
  it('is the last resort, asked for the section, where the section has no number', () => {
    expect(findReferral('yamate-soudan', referralContext)).toEqual({
      call: 'shiyakusho',
      ask: 'fukushi-ka',
      isListeningOnly: false,
    });
  });

  it('is the record that the fact names', () => {
    expect(findReferral('yamate-soudan', referralContext, 'kawabe-soudan')).toEqual({
      call: 'kawabe-soudan',
      ask: 'kawabe-soudan',
      isListeningOnly: false,
    });
  });

  it('is never a number for professionals or an unverified number', () => {
    expect(findReferral('yamate-soudan', referralContext, 'renkei-center')?.call).toBe('shiyakusho');
    expect(findReferral('yamate-soudan', referralContext, 'furui-soudan')?.call).toBe('shiyakusho');
  });

  it('is listening only where the record to call is a hotline', () => {
    const hotline: ReferralContext = { ...referralContext, lastResort: 'denwa-7000' };
    expect(findReferral('yamate-soudan', hotline)).toEqual({
      call: 'denwa-7000',
      ask: 'denwa-7000',
      isListeningOnly: true,
    });
  });

  it('is undefined for the last resort itself', () => {
    expect(findReferral('shiyakusho', referralContext)).toBeUndefined();
  });
});

it('a phone that answers at all hours is the first of the verified phones', () => {
  const place = places.get('denwa-7000')!;
  const [first, second] = Array.isArray(place.phones) ? place.phones : [];
  const reordered = { ...place, phones: [first!, { ...second!, always: true as const }] };
  expect(verifiedPhonesOf(reordered, referralContext)[0]?.value).toBe('#7000');
});
