import { diallingOf } from '../domain/dialling.ts';
import type { Phone } from '../schema/phone.ts';
import type { PlaceView } from './assemble.ts';

/** The numbers of a record as a list shows them: a short one to read first, then the one to tap. */
export function numbersToShow(phones: readonly Phone[]): string[] {
  const { short, button } = diallingOf(phones);
  return [short, button].flatMap((phone) => phone?.value ?? []);
}

/** Whom a phone can dial from a link in the place of a record that has a short number only: the record it names. */
export function insteadOfShort(place: PlaceView): { place: PlaceView; phone: Phone } | undefined {
  const { short, button } = diallingOf(place.verifiedPhones);
  if (!short || button || place.askInstead === undefined) return undefined;
  const call = place.referral()?.call;
  const phone = call && diallingOf(call.verifiedPhones).button;
  return phone && call.id === place.askInstead ? { place: call, phone } : undefined;
}
