import { overlap, type Ages } from '../../domain/ages.ts';
import { distance, type Point } from '../../domain/distance.ts';
import type { MapMarker } from '../../domain/map-markers.ts';
import { features, type Feature } from '../../domain/features.ts';
import type { ListedPlace } from '../../domain/search/record.ts';
import { wallClock, type HolidayTable, type OpeningHours } from '../../domain/opening.ts';
import { isOpenWhenWanted, type WantedTime } from '../../domain/search/opening-wish.ts';
import type { SearchState } from './address.ts';

/** A record of the list as it was built: the list itself is the data, so that no name is transferred twice. */
export type Row = ListedPlace & FilterFields & { element: HTMLElement };

/** Fields used for filtering and sorting; `districts` is empty for a record that serves the entire city. */
export type FilterFields = {
  kind: string;
  kana: string | null;
  districts: string[];
  audiences: string[];
  features: string[];
  ages: Ages | undefined;
  marks: MapMarker[];
  /** Whether a search for it must leave no trace. */
  discreet: boolean;
};

/** Reads the rows of a list from its `[data-place][data-kind]` elements, which components/find/ListRow.astro writes. */
export function rowsOf(list: ParentNode): Row[] {
  const words = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '');
  return [...list.querySelectorAll<HTMLElement>('[data-place][data-kind]')].map((element) => {
    const { place = '', kind = '', districts, for: audiences, features: has, ages, marks } = element.dataset;
    return {
      id: place,
      kind,
      name: textOf(element.querySelector('[data-name]')),
      kana: element.querySelector('[data-kana]')?.textContent.trim() ?? null,
      districts: words(districts),
      audiences: words(audiences),
      features: words(has),
      ages: ages === undefined ? undefined : (JSON.parse(ages) as Ages),
      marks: marks === undefined ? [] : (JSON.parse(marks) as MapMarker[]),
      discreet: element.dataset.discreet !== undefined,
      element,
    };
  });
}

/**
 * Every record: those of the page, or, if the page of a large city has only the first of each kind, those of the parts
 * in its `data-parts`. All parts are fetched for every search, so that no request reveals the query.
 * @throws if a part cannot be fetched
 */
export async function everyRow(list: HTMLElement): Promise<Row[]> {
  const { parts } = list.dataset;
  if (parts === undefined) return rowsOf(list);
  const texts = await Promise.all(
    parts.split(' ').map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.text();
    }),
  );
  const rows: Row[] = [];
  for (const text of texts) {
    const template = document.createElement('template');
    template.innerHTML = text;
    rows.push(...rowsOf(template.content));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return rows;
}

/** The text of an element without the readings shown over it. */
function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('rt, rp').forEach((part) => part.remove());
  return copy?.textContent.trim() ?? '';
}

/** The filters that remove rows; the other ones only sort them. */
export const narrowingFilters = ['kind', 'district', 'for', 'ages', ...features] as const;

type NarrowingFilter = (typeof narrowingFilters)[number];
type FilterableRow = Omit<FilterFields, 'kana' | 'marks' | 'discreet'>;

const featureMatches = Object.fromEntries(
  features.map((name) => [name, ({ features: has }: FilterableRow) => has.includes(name)]),
) as Record<Feature, (row: FilterableRow) => boolean>;

/** Whether a record passes a filter with a value. A city-wide record matches every district. */
export const filterPredicates: Record<NarrowingFilter, (row: FilterableRow, value: string) => boolean> = {
  kind: ({ kind }, value) => kind === value,
  district: ({ districts }, value) => districts.length === 0 || districts.includes(value),
  for: ({ audiences }, value) => audiences.includes(value),
  ages: ({ ages }, value) => {
    const [from, to] = value.split('-').map(Number);
    return ages !== undefined && overlap(ages, { from, to });
  },
  ...featureMatches,
};

/** The filters that a record does not pass. */
export const failingFilters = (row: FilterableRow, filters: SearchState['filters']): NarrowingFilter[] =>
  narrowingFilters.filter((name) => filters[name] !== '' && !filterPredicates[name](row, filters[name]));

/** Whether a record passes all filters. */
export const matchesFilters = (row: FilterableRow, filters: SearchState['filters']): boolean =>
  failingFilters(row, filters).length === 0;

const openingOrder = ['open', 'closing', 'unknown', undefined, 'appointment', 'closed', 'notBegun', 'ended'];

/** Open records first, then those with unknown hours, then closed ones; within these the order is unchanged. */
export function openFirst(rows: Row[]): Row[] {
  const rank = ({ element }: Row) =>
    openingOrder.indexOf(element.querySelector<HTMLElement>('[data-opening]')?.dataset.state);
  return [...rows].sort((one, other) => rank(one) - rank(other));
}

/** Records known to be open at a wanted time first, then those with unknown hours, then closed ones. */
export function openWhenWantedFirst(rows: Row[], wanted: WantedTime): Row[] {
  const data = document.getElementById('opening-clock')?.textContent;
  if (!data) return rows;
  const { holidays } = JSON.parse(data) as { holidays: HolidayTable };
  const now = wallClock(new Date());
  const rank = ({ element }: Row): number => {
    const { opening, phoneAlways, named } =
      element.querySelector<HTMLElement>('[data-opening]')?.dataset ?? {};
    if (phoneAlways === 'true') return 0;
    const hours = JSON.parse(opening ?? 'null') as OpeningHours | null;
    const isOpen =
      hours === null || named !== undefined ? undefined : isOpenWhenWanted(wanted, hours, holidays, now);
    return isOpen === true ? 0 : isOpen === undefined ? 1 : 2;
  };
  const ranked = rows.map((row) => ({ row, rank: rank(row) }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
}

/** Sorts by reading; names without a known reading come last, by their characters. */
export function byKana<Some extends Pick<Row, 'name' | 'kana'>>(rows: Some[]): Some[] {
  return [...rows].sort(
    (one, other) =>
      Number(one.kana === null) - Number(other.kana === null) ||
      (one.kana ?? one.name).localeCompare(other.kana ?? other.name, 'ja'),
  );
}

/** Nearest first; records without a position come last, in unchanged order. */
export function byDistance<Some extends Pick<Row, 'marks'>>(rows: Some[], from: Point): Some[] {
  const distanceOf = ({ marks }: Some) =>
    Math.min(Infinity, ...marks.map((marker) => distance(from, marker)));
  return [...rows].sort((one, other) =>
    distanceOf(one) === distanceOf(other) ? 0 : distanceOf(one) - distanceOf(other),
  );
}
