import type { Place } from '../schema/place.ts';
import { isKnown } from './knowledge.ts';

/** What people choose a place by, besides kind, district and age. */
export const features = ['free', 'walkIn', 'childcare', 'visits'] as const;

export type Feature = (typeof features)[number];

/**
 * Whether a record has each feature, as far as it says so: undefined where it says nothing. What is free in part only
 * is not called free.
 */
export function featuresOf({
  fee,
  reservation,
  services,
  homeVisit,
}: Pick<Place, 'fee' | 'reservation' | 'services' | 'homeVisit'>): Record<Feature, boolean | undefined> {
  const booking = isKnown(reservation) && reservation.value.includes('予約') ? reservation.value : undefined;
  return {
    free: isKnown(fee) ? fee.value.startsWith('無料') : undefined,
    walkIn: booking === undefined ? undefined : /予約は、?いりません/.test(booking),
    childcare: services.some(({ value }) => value.startsWith('一時預かり')) || undefined,
    visits: isKnown(homeVisit) || undefined,
  };
}
