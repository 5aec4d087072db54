import type { expectableFields } from '../schema/kinds.ts';
import type { Place } from '../schema/place.ts';
import { isUnknown } from './knowledge.ts';
import { verifiedPhonesOf, residentPhones, type ReferralContext } from './referral.ts';

/** A missing field of a record; `weakNumber` means that it has numbers for residents, but none is verified. */
export type MissingField = 'phones' | 'weakNumber' | (typeof expectableFields)[number];

/**
 * The missing fields of a record: phones and fields expected by its kind that are recorded as unknown, and
 * `weakNumber`. An unknown address is not missing if the record has a venue.
 * @param expects the `expects` of the record's kind
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
