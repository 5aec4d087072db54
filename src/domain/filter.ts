import { overlap, type Ages } from './ages.ts';
import { features, type Feature } from './features.ts';

/** The filters and the order of the directory, by their names in the address and in the form. */
export const filterNames = [
  'kind',
  'district',
  'cityWide',
  'for',
  'ages',
  ...features,
  'open',
  'sort',
] as const;

export type FilterName = (typeof filterNames)[number];

/** The chosen value of each filter; empty without a choice. */
export type Filters = Record<FilterName, string>;

/** The filters that remove records; the others sort them, or widen the choice of a district (`cityWide`). */
export const narrowingFilters = ['kind', 'district', 'for', 'ages', ...features] as const;

export type NarrowingFilter = (typeof narrowingFilters)[number];

/** No filter is chosen. */
export const noFilters = Object.fromEntries(filterNames.map((name) => [name, ''])) as Filters;

/** Fields used for filtering; `districts` is empty for a record that serves the entire city. */
export type Filterable = {
  kind: string;
  districts: readonly string[];
  audiences: readonly string[];
  features: readonly Feature[];
  ages?: Ages | undefined;
};

const featurePredicates = Object.fromEntries(
  features.map((name) => [name, ({ features: has }: Filterable) => has.includes(name)]),
) as Record<Feature, (record: Filterable) => boolean>;

/** Whether a record passes a filter with a value. A city-wide record passes a district only if it is asked for. */
const predicates: Record<NarrowingFilter, (record: Filterable, value: string, filters: Filters) => boolean> =
  {
    kind: ({ kind }, value) => kind === value,
    district: ({ districts }, value, { cityWide }) =>
      districts.includes(value) || (districts.length === 0 && cityWide !== ''),
    for: ({ audiences }, value) => audiences.includes(value),
    ages: ({ ages }, value) => {
      const [from, to] = value.split('-').map(Number);
      return ages !== undefined && overlap(ages, { from, to });
    },
    ...featurePredicates,
  };

/** Whether any filter removes records. */
export const isNarrowedBy = (filters: Filters): boolean =>
  narrowingFilters.some((name) => filters[name] !== '');

/** The filters that a record does not pass. */
const failingFilters = (record: Filterable, filters: Filters): NarrowingFilter[] =>
  narrowingFilters.filter(
    (name) => filters[name] !== '' && !predicates[name](record, filters[name], filters),
  );

/** Whether a record passes all filters. */
export const matchesFilters = (record: Filterable, filters: Filters): boolean =>
  failingFilters(record, filters).length === 0;

/**
 * Counts how many records an option of a filter would leave, the other filters unchanged. Visits each record once.
 * @returns a function of the filter and the value of the option, which is empty for the option without a choice
 */
export function optionCounter(
  records: readonly Filterable[],
  filters: Filters,
): (name: NarrowingFilter, value: string) => number {
  const left = Object.fromEntries(narrowingFilters.map((name) => [name, [] as Filterable[]])) as Record<
    NarrowingFilter,
    Filterable[]
  >;
  for (const record of records) {
    const [first, ...others] = failingFilters(record, filters);
    if (first === undefined) for (const name of narrowingFilters) left[name].push(record);
    else if (others.length === 0) left[first].push(record);
  }
  return (name, value) =>
    left[name].filter((record) => value === '' || predicates[name](record, value, filters)).length;
}

/** Sorts by reading; names without a known reading come last, by their characters. */
export function byKana<Some extends { name: string; kana: string | null }>(records: readonly Some[]): Some[] {
  return [...records].sort(
    (one, other) =>
      Number(one.kana === null) - Number(other.kana === null) ||
      (one.kana ?? one.name).localeCompare(other.kana ?? other.name, 'ja'),
  );
}

/** Sorts by a rank, the lowest first; of equal rank in unchanged order. */
export function sortedBy<Some>(records: readonly Some[], rankOf: (record: Some) => number): Some[] {
  return records
    .map((record) => ({ record, rank: rankOf(record) }))
    .sort((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank))
    .map(({ record }) => record);
}
