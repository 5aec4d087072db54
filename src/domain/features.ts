import type { Place } from '../schema/place.ts';
import { isKnown } from './knowledge.ts';

/** The features by which lists can be filtered, besides kind, district and age. */
export const features = ['free', 'walkIn', 'childcare', 'visits'] as const;

export type Feature = (typeof features)[number];

/**
 * Whether a record has each feature: undefined if its fields do not state it, or state it for some people or times
 * only. `childcare` and `visits` are never false.
 */
export function featuresOf({
  fee,
  reservation,
  services,
  homeVisit,
}: Pick<Place, 'fee' | 'reservation' | 'services' | 'homeVisit'>): Record<Feature, boolean | undefined> {
  const booking = bookingOf(reservation);
  return {
    free: isFree(fee),
    walkIn: booking === undefined ? undefined : booking === 'none',
    childcare: services.some(({ value }) => value.startsWith('一時預かり')) || undefined,
    visits: isKnown(homeVisit) || undefined,
  };
}

/** Whether a record is free of charge; undefined if that is unknown or depends on people or times. */
export function isFree(fee: Place['fee']): boolean | undefined {
  return typeof fee === 'object' && 'free' in fee ? fee.free : undefined;
}

/** Whether a record requires booking; undefined if that is unknown or depends on people or times. */
export function bookingOf(reservation: Place['reservation']): 'none' | 'needed' | undefined {
  return typeof reservation === 'object' && 'booking' in reservation ? reservation.booking : undefined;
}
