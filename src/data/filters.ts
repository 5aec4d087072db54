import { childAges, overlap } from '../domain/ages.ts';
import { features, featuresOf, type Feature } from '../domain/features.ts';
import type { CityData } from './assemble.ts';

/** How many records must know the answer before people are asked the question. */
const minKnown = 20;

/** A feature that enough records know about, with how many say yes. */
export type OfferedFeature = { name: Feature; yes: number };

/** The features to narrow a list by. */
export function offeredFeatures({ kinds }: CityData): OfferedFeature[] {
  const known = kinds.flatMap(({ places }) => places.map(featuresOf));
  return features
    .filter((name) => known.filter((has) => has[name] !== undefined).length >= minKnown)
    .map((name) => ({ name, yes: known.filter((has) => has[name] === true).length }));
}

/** The ages of a child to narrow a list by, with their records; none where too few records say an age. */
export function offeredAges({ kinds }: CityData): {
  known: number;
  ages: ((typeof childAges)[number] & { count: number })[];
} {
  const said = kinds.flatMap(({ places }) => places.flatMap(({ ages }) => ages?.value ?? []));
  const ages = childAges.map((age) => ({ ...age, count: said.filter((one) => overlap(one, age)).length }));
  return { known: said.length, ages: said.length >= minKnown ? ages : [] };
}
