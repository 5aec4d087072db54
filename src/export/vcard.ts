import VCard from 'vcard-creator';
import type { PlaceView } from '../data/views.ts';
import { isKnown } from '../domain/knowledge.ts';
import { parseAddress, type HomeCity } from '../domain/postal-address.ts';

/**
 * Whether a record is offered for a phone's address book: it is open, has a verified phone, and its name may be seen by
 * others there (it is neither discreet nor confidential).
 */
export function mayBeContact({ discreet, confidential, verifiedPhones, life }: PlaceView): boolean {
  return !discreet && !confidential && verifiedPhones.length > 0 && life.state === 'open';
}

/**
 * A record as a card for an address book (vCard 3.0, RFC 2426, the version that phones support best), with its reading,
 * by which phones sort. It contains only verified phones.
 * @param today `YYYY-MM-DD`, the revision of the card
 * @param address the absolute address of the record's page
 */
export function vcard(
  place: PlaceView,
  { city, today, address }: { city: HomeCity; today: string; address: string },
): string {
  const card = new VCard();
  card
    .addUid(address)
    .addRevision(new Date(`${today}T00:00:00Z`))
    .addName({ familyName: place.name })
    .addCompany({ name: place.name });
  if (place.kana) {
    card
      .addCustomProperty({ name: 'X-PHONETIC-LAST-NAME', value: place.kana })
      .addCustomProperty({ name: 'X-PHONETIC-ORG', value: place.kana })
      .addSortString(place.kana);
  }
  for (const { value } of place.verifiedPhones) card.addPhoneNumber({ number: value, type: ['work'] });
  if (isKnown(place.fax)) card.addPhoneNumber({ number: place.fax.value, type: ['fax'] });
  if (isKnown(place.mail)) card.addEmail({ address: place.mail.value });
  if (isKnown(place.address)) {
    const parts = parseAddress(place.address.value, city);
    const street = parts ? [parts.street, parts.building].filter(Boolean).join(' ') : place.address.value;
    card.addAddress({
      street,
      locality: parts?.city,
      region: parts?.prefecture,
      postalCode: place.postalCode?.value,
      type: ['work'],
    });
  }
  card.addUrl({ url: address }).addNote(place.summary);
  return `${card.toString().trimEnd()}\r\n`;
}
