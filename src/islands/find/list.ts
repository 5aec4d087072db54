import { overlap, type Ages } from '../../domain/ages.ts';
import { distance, type Point } from '../../domain/distance.ts';
import type { Mark } from '../../domain/marks.ts';
import { features } from '../../domain/features.ts';
import type { Listed } from '../../domain/search/record.ts';
import type { Choice } from './address.ts';

/** The records of the page as it was built: the list itself is the data, so that no name is sent twice. */
export type Row = Listed & Traits & { element: HTMLElement };

/** What a record can be chosen and sorted by; `districts` is empty for one that serves the whole city. */
export type Traits = {
  kind: string;
  kana: string | null;
  districts: string[];
  audiences: string[];
  features: string[];
  ages: Ages | undefined;
  marks: Mark[];
};

export function rowsOf(list: HTMLElement): Row[] {
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
      marks: marks === undefined ? [] : (JSON.parse(marks) as Mark[]),
      element,
    };
  });
}

/** The text of an element without readings that are shown over it. */
function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('rt, rp').forEach((part) => part.remove());
  return copy?.textContent.trim() ?? '';
}

/** Whether a record passes the filters. One that serves the whole city serves each of its districts. */
export function passes(
  { kind, districts, audiences, features: has, ages }: Omit<Traits, 'kana' | 'marks'>,
  filters: Choice['filters'],
): boolean {
  const [from, to] = filters.ages.split('-').map(Number);
  return (
    (filters.kind === '' || filters.kind === kind) &&
    (filters.district === '' || districts.length === 0 || districts.includes(filters.district)) &&
    (filters.for === '' || audiences.includes(filters.for)) &&
    (filters.ages === '' || (ages !== undefined && overlap(ages, { from, to }))) &&
    features.every((name) => filters[name] === '' || has.includes(name))
  );
}

const openness = ['open', 'closing', 'unknown', undefined, 'appointment', 'closed'];

/** Open records first, then those whose hours nobody knows, then the closed; else the order stays. */
export function openFirst(rows: Row[]): Row[] {
  const rank = ({ element }: Row) =>
    openness.indexOf(element.querySelector<HTMLElement>('[data-opening]')?.dataset.state);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

/** By reading; a name without a known reading comes after, by its letters. */
export function byKana<Some extends Pick<Row, 'name' | 'kana'>>(rows: Some[]): Some[] {
  return rows.toSorted(
    (one, other) =>
      Number(one.kana === null) - Number(other.kana === null) ||
      (one.kana ?? one.name).localeCompare(other.kana ?? other.name, 'ja'),
  );
}

/** The nearest first; records that nobody can place keep their order behind. */
export function byDistance<Some extends Pick<Row, 'marks'>>(rows: Some[], from: Point): Some[] {
  const far = ({ marks }: Some) => Math.min(Infinity, ...marks.map((mark) => distance(from, mark)));
  return rows.toSorted((one, other) => (far(one) === far(other) ? 0 : far(one) - far(other)));
}
