import { diallingOf } from '../domain/dialling.ts';
import type { Phone } from '../schema/phone.ts';
import type { PlaceView } from './views.ts';

/** The numbers that a list shows for a record: a short nationwide number (`#…`) if it is first, then the one to tap. */
export function numbersToShow(phones: readonly Phone[]): string[] {
  const { short, button } = diallingOf(phones);
  return [short, button].flatMap((phone) => phone?.value ?? []);
}

/**
 * For a record whose verified phones are all short numbers (`#…`), which not every phone dials from a link: the record
 * it names in `askInstead`, with a number that can be dialled; undefined where there is none.
 */
export function insteadOfShort(place: PlaceView): { place: PlaceView; phone: Phone } | undefined {
  const { short, button } = diallingOf(place.verifiedPhones);
  if (!short || button || place.askInstead === undefined) return undefined;
  const call = place.referral()?.call;
  const phone = call && diallingOf(call.verifiedPhones).button;
  return phone && call.id === place.askInstead ? { place: call, phone } : undefined;
}
