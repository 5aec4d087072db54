import type { expectableFields } from '../schema/kinds.ts';
import type { Place } from '../schema/place.ts';
import { isUnknown } from './knowledge.ts';
import { verifiedPhonesOf, residentPhones, type ReferralContext } from './referral.ts';

export type MissingField = 'phones' | 'weakNumber' | (typeof expectableFields)[number];

/**
 * What is missing from a record, of what its kind promises: explicit holes, and a number that only one old,
 * undated or secondary source gives. A building or venue stands in for an address.
 */
export function missingFieldsOf(
  place: Place,
  expects: readonly (typeof expectableFields)[number][],
  referralContext: ReferralContext,
): MissingField[] {
  const numbers = residentPhones(place);
  const phoneGaps: MissingField[] = [];
  if (place.phones !== 'none' && !Array.isArray(place.phones)) phoneGaps.push('phones');
  if (numbers.length > 0 && verifiedPhonesOf(place, referralContext).length === 0)
    phoneGaps.push('weakNumber');
  const fields = expects.filter(
    (field) => isUnknown(place[field]) && !(field === 'address' && place.venues.length > 0),
  );
  return [...phoneGaps, ...fields];
}
