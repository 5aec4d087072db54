import type { Place } from '../schema/place.ts';
import { isKnown } from './knowledge.ts';

/** What people choose a place by, besides kind and district. */
export const features = ['free', 'visits'] as const;

export type Feature = (typeof features)[number];

/**
 * Whether a record has each feature, as far as it says so: true where its own words say it, undefined where it says
 * nothing. What is free in part only is not called free.
 */
export function featuresOf({ fee, homeVisit }: Place): Record<Feature, boolean | undefined> {
  return {
    free: isKnown(fee) ? /^無料/.test(fee.value) : undefined,
    visits: isKnown(homeVisit) ? true : undefined,
  };
}
