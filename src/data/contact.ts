import type { Contact, ContactPhone, ContactReferral } from '../domain/directory.ts';
import { diallingOf } from '../domain/dialling.ts';
import { isKnown } from '../domain/knowledge.ts';
import { lifespanOf } from '../domain/lifetime.ts';
import type { Phone } from '../schema/phone.ts';
import { lifecycleNotes } from '../text/lifetime.ts';
import { t } from '../text/messages.ts';
import { openingLines } from './opening-lines.ts';
import { formatReferral, referralScript, sectionToAskFor } from './phone-scripts.ts';
import type { CityData, PlaceView } from './views.ts';

/** What the card of a record shows; see `Contact`. */
export function contactOf(place: PlaceView, city: CityData): Contact {
  const notes = lifecycleNotes(place.life, city.today);
  const { short, button } = diallingOf(place.verifiedPhones);
  const referral = referralOf(place, city);
  return {
    id: place.id,
    name: place.name,
    kana: place.kana,
    kind: place.kind,
    districts: place.serves.map(({ id }) => id),
    summary: place.summary,
    opening: openingLines(place, place.hours, [...place.verifiedPhones, ...place.unverifiedPhones]),
    phones: [short, button].flatMap((phone) => (phone ? [contactPhone(phone)] : [])),
    ...lifespanOf(place.life),
    ...(notes.length > 0 && { notes }),
    ...(referral && { referral }),
    ...(place.whereInWords !== undefined && { where: place.whereInWords }),
    ...(isKnown(place.address) && { address: place.address.value }),
    ...(place.discreet && { discreet: true }),
  };
}

/** A phone as the card of a record shows it. */
export const contactPhone = ({ value, always, label }: Phone): ContactPhone => ({
  value,
  ...(always && { always }),
  ...(label !== undefined && { label }),
});

/** Whom to call where a record has no verified number; undefined where it has one, or none can be called. */
function referralOf(place: PlaceView, city: CityData): ContactReferral | undefined {
  const referral = place.fallbackCall();
  if (!referral) return undefined;
  const script = referral.isListeningOnly ? [] : referralScript(referral, place, city);
  // `text` names the section to be put through to.
  const say = sectionToAskFor(referral) === undefined ? script : script.slice(1);
  return { text: t('noNumberShort') + formatReferral(referral), call: referral.call.id, say: say.join('') };
}
