import type { Place } from '../schema/place.ts';
import { isKnown } from './knowledge.ts';

/** What people choose a place by, besides kind, district and age. */
export const features = ['free', 'walkIn', 'childcare', 'visits'] as const;

export type Feature = (typeof features)[number];

/**
 * Whether a record has each feature, as far as it says so: undefined where it says nothing, or says it of some people or
 * times only.
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

/** Whether what a record offers is free; undefined where that is not known or depends. */
export function isFree(fee: Place['fee']): boolean | undefined {
  return typeof fee === 'object' && 'free' in fee ? fee.free : undefined;
}

/** Whether a record asks for a booking; undefined where that is not known or depends. */
export function bookingOf(reservation: Place['reservation']): 'none' | 'needed' | undefined {
  return typeof reservation === 'object' && 'booking' in reservation ? reservation.booking : undefined;
}
