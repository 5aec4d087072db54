import type { Phone } from '../schema/phone.ts';
import type { Place } from '../schema/place.ts';
import type { Sources } from '../schema/sources.ts';
import { hasEnded } from './lifetime.ts';
import { isVerifiedPhone } from './provenance.ts';

/** The part of the directory that referral rules use. Records and sections are given by id. */
export type ReferralContext = {
  place: (id: string) => Place | undefined;
  /** The section to ask about records of a kind. */
  sectionOf: (kind: string) => string | undefined;
  /** The record to ask if no other has a verified number (`lastResort` of site.json). */
  lastResort: string;
  /** The urgent lines of emergency.json: they serve all callers, but do not put calls through. */
  hotlines: readonly string[];
  sources: Sources;
  /** `YYYY-MM-DD` in Japan. */
  today: string;
};

/** The numbers of a record that residents may call; empty if the record has none or they are unknown. */
export function residentPhones(place: Place): Phone[] {
  return Array.isArray(place.phones) ? place.phones.filter((phone) => phone.for === 'residents') : [];
}

/**
 * The verified numbers of a record for residents, those marked as 24-hour (`always`) first; empty if the record has
 * ended.
 */
export function verifiedPhonesOf(place: Place, referralContext: ReferralContext): Phone[] {
  if (hasEnded(place.status, referralContext.today)) return [];
  return residentPhones(place)
    .filter((phone) => isVerifiedPhone(phone, referralContext.sources, referralContext.today))
    .sort((one, other) => Number(other.always !== undefined) - Number(one.always !== undefined));
}

/**
 * Finds the record to ask about missing information: the first with a verified number among `askInstead`, the record's
 * `askInstead`, its section, its kind's section and the last resort. Records that have ended are skipped.
 * @param askInstead the record named by the unknown fact
 * @returns the record to `call`, and the record to `ask` for on that call (the same, or an earlier candidate without
 * a verified number, to which the switchboard puts the call through); undefined if no other record can be called.
 * `isListeningOnly` is true for a hotline, which cannot give information about the record.
 */
export function findReferral(
  id: string,
  referralContext: ReferralContext,
  askInstead?: string,
): { call: string; ask: string; isListeningOnly: boolean } | undefined {
  const place = referralContext.place(id);
  if (!place) return undefined;
  const candidates = [
    askInstead,
    place.askInstead,
    place.section?.value,
    referralContext.sectionOf(place.kind),
  ].filter((candidate) => {
    const other = candidate === undefined || candidate === id ? undefined : referralContext.place(candidate);
    return other !== undefined && !hasEnded(other.status, referralContext.today);
  });
  const call = [...candidates, referralContext.lastResort].find((candidate) => {
    const other = candidate !== undefined && candidate !== id ? referralContext.place(candidate) : undefined;
    return other !== undefined && verifiedPhonesOf(other, referralContext).length > 0;
  });
  if (call === undefined) return undefined;
  const isListeningOnly = referralContext.hotlines.includes(call);
  return { call, ask: isListeningOnly ? call : (candidates[0] ?? call), isListeningOnly };
}
