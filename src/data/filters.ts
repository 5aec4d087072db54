import { childAges, overlap } from '../domain/ages.ts';
import { features, featuresOf, type Feature } from '../domain/features.ts';
import type { CityData } from './views.ts';

/** A filter is offered only where at least this many records have a value for it. */
const minKnown = 20;

/** A feature to filter by, with the number of records that have it. */
export type OfferedFeature = { name: Feature; yes: number };

/** The features to offer as filters. */
export function offeredFeatures({ kinds }: CityData): OfferedFeature[] {
  const featureSets = kinds.flatMap(({ places }) => places.map(featuresOf));
  return features
    .filter((name) => featureSets.filter((has) => has[name] !== undefined).length >= minKnown)
    .map((name) => ({ name, yes: featureSets.filter((has) => has[name] === true).length }));
}

/**
 * The ages of a child to offer as filters, each with the number of records for it; `ages` is empty where fewer than
 * `minKnown` records have an age range. `known` is the number of those records.
 */
export function offeredAges({ kinds }: CityData): {
  known: number;
  ages: ((typeof childAges)[number] & { count: number })[];
} {
  const ranges = kinds.flatMap(({ places }) => places.flatMap(({ ages }) => ages?.value ?? []));
  const ages = childAges.map((age) => ({ ...age, count: ranges.filter((one) => overlap(one, age)).length }));
  return { known: ranges.length, ages: ranges.length >= minKnown ? ages : [] };
}
