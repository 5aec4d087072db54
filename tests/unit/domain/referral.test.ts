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

describe('for what a record does not say', () => {
  it('one calls the last resort and asks for the section, where the section has no number', () => {
    expect(findReferral('yamate-soudan', referralContext)).toEqual({
      call: 'shiyakusho',
      ask: 'fukushi-ka',
      isListeningOnly: false,
    });
  });

  it('one calls the record that the fact itself names', () => {
    expect(findReferral('yamate-soudan', referralContext, 'kawabe-soudan')).toEqual({
      call: 'kawabe-soudan',
      ask: 'kawabe-soudan',
      isListeningOnly: false,
    });
  });

  it('nobody is sent to a number for professionals, nor to one that stands in one old paper', () => {
    expect(findReferral('yamate-soudan', referralContext, 'renkei-center')?.call).toBe('shiyakusho');
    expect(findReferral('yamate-soudan', referralContext, 'furui-soudan')?.call).toBe('shiyakusho');
  });

  it('a line that only listens is asked for nothing but to listen', () => {
    const hotline: ReferralContext = { ...referralContext, lastResort: 'denwa-7000' };
    expect(findReferral('yamate-soudan', hotline)).toEqual({
      call: 'denwa-7000',
      ask: 'denwa-7000',
      isListeningOnly: true,
    });
  });

  it('the last resort is not sent to itself', () => {
    expect(findReferral('shiyakusho', referralContext)).toBeUndefined();
  });
});

it('a number that answers at all hours comes first', () => {
  const place = places.get('denwa-7000')!;
  const [first, second] = Array.isArray(place.phones) ? place.phones : [];
  const reordered = { ...place, phones: [first!, { ...second!, always: true as const }] };
  expect(verifiedPhonesOf(reordered, referralContext)[0]?.value).toBe('#7000');
});
