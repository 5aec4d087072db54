import type { Phone } from '../schema/phone.ts';
import type { Place } from '../schema/place.ts';
import type { Sources } from '../schema/sources.ts';
import { hasEnded } from './lifetime.ts';
import { isVerifiedPhone } from './provenance.ts';

/** What the rules of referral need of a directory. */
export type ReferralContext = {
  place: (id: string) => Place | undefined;
  /** The section that a kind is to be asked about. */
  sectionOf: (kind: string) => string | undefined;
  lastResort: string;
  /** Lines for danger and for talking: they listen to anybody, and put nobody through. */
  hotlines: readonly string[];
  sources: Sources;
  /** `YYYY-MM-DD` in Japan. */
  today: string;
};

/** The numbers that residents may call. */
export function residentPhones(place: Place): Phone[] {
  return Array.isArray(place.phones) ? place.phones.filter((phone) => phone.for === 'residents') : [];
}

/**
 * The numbers of a record that may stand first on a page, those that answer at all hours first; none of a record that has
 * ended.
 */
export function verifiedPhonesOf(place: Place, referralContext: ReferralContext): Phone[] {
  if (hasEnded(place.status, referralContext.today)) return [];
  return residentPhones(place)
    .filter((phone) => isVerifiedPhone(phone, referralContext.sources, referralContext.today))
    .sort((one, other) => Number(other.always !== undefined) - Number(one.always !== undefined));
}

/**
 * Whom to ask for what a record does not say: first the record named by the fact, then by the record, then its
 * section, then its kind's section, and where these have no firm number, the last resort.
 * @returns the record to call, and the record to be asked for when that one answers (the same, or a section without
 * a number of its own, which the switchboard puts one through to); undefined for the last resort itself. A hotline only
 * `isListeningOnly`: it does not know what the record does not say.
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
