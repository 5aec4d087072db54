import { childAges, overlap } from '../domain/ages.ts';
import type { FilterOption, FilterOptions } from '../domain/directory.ts';
import { features, featuresOf, type Feature } from '../domain/features.ts';
import { t, type MessageKey } from '../text/messages.ts';
import { comesInParts } from './directory-file.ts';
import type { CityData } from './views.ts';

/** A filter is offered only where at least this many records have a value for it. */
const minKnown = 20;

const featureLabels: Record<Feature, MessageKey> = {
  free: 'findFree',
  walkIn: 'findWalkIn',
  childcare: 'findChildcare',
  visits: 'findVisits',
};

/** The options of all filters of a city, with the number of records that each leaves on its own. */
export function filterOptions(city: CityData): FilterOptions {
  const places = city.kinds.flatMap((kind) => kind.places);
  const countIn = (district: string) =>
    places.filter(({ serves }) => serves.some(({ id }) => id === district)).length;
  const countFor = (audience: string) =>
    places.filter(({ kindView }) => kindView.audiences.includes(audience)).length;
  return {
    kinds: city.groups.map(({ name, kinds }) => ({
      name,
      options: kinds.map(({ id, fullName, places: { length } }) => ({
        value: id,
        name: fullName,
        count: length,
      })),
    })),
    districts: city.areas.map((area) => ({
      name: area.name,
      options: area.districts.map(({ id, name }) => ({ value: id, name, count: countIn(id) })),
    })),
    audiences: Object.entries(city.audiences).map(([id, name]) => ({ value: id, name, count: countFor(id) })),
    ...ageOptions(city),
    features: featureOptions(city),
    hasOpenNow: !comesInParts(city),
  };
}

function featureOptions({ kinds }: CityData): FilterOption[] {
  const featureSets = kinds.flatMap(({ places }) => places.map(featuresOf));
  return features
    .filter((name) => featureSets.filter((has) => has[name] !== undefined).length >= minKnown)
    .map((name) => ({
      value: name,
      name: t(featureLabels[name]),
      count: featureSets.filter((has) => has[name] === true).length,
    }));
}

function ageOptions({ kinds }: CityData): Pick<FilterOptions, 'ages' | 'agesKnown'> {
  const ranges = kinds.flatMap(({ places }) => places.flatMap(({ ages }) => ages?.value ?? []));
  const ages = childAges.map(({ from, to }) => ({
    value: `${from}-${to}`,
    name: t('findAgesTo', { from, to }),
    count: ranges.filter((one) => overlap(one, { from, to })).length,
  }));
  return { agesKnown: ranges.length, ages: ranges.length >= minKnown ? ages : [] };
}
