import type { Choice } from './address.ts';

/** The records of the page as it was built: the list itself is the data, so that no name is sent twice. */
export type Row = { id: string; traits: Traits; element: HTMLElement };

/** What a record can be chosen by; `districts` is empty for one that serves the whole city. */
export type Traits = { kind: string; districts: string[]; audiences: string[]; features: string[] };

export function rowsOf(list: HTMLElement): Row[] {
  const words = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '');
  return [...list.querySelectorAll<HTMLElement>('[data-place][data-kind]')].map((element) => ({
    id: element.dataset.place ?? '',
    traits: {
      kind: element.dataset.kind ?? '',
      districts: words(element.dataset.districts),
      audiences: words(element.dataset.for),
      features: words(element.dataset.features),
    },
    element,
  }));
}

/** Whether a record passes the filters. One that serves the whole city serves each of its districts. */
export function passes(
  { kind, districts, audiences, features }: Traits,
  filters: Choice['filters'],
): boolean {
  return (
    (filters.kind === '' || filters.kind === kind) &&
    (filters.district === '' || districts.length === 0 || districts.includes(filters.district)) &&
    (filters.for === '' || audiences.includes(filters.for)) &&
    (['free', 'visits'] as const).every((name) => filters[name] === '' || features.includes(name))
  );
}

const openness = ['open', 'closing', 'unknown', undefined, 'appointment', 'closed'];

/** Open records first, then those whose hours nobody knows, then the closed; else the order stays. */
export function openFirst(rows: Row[]): Row[] {
  const rank = ({ element }: Row) =>
    openness.indexOf(element.querySelector<HTMLElement>('[data-opening]')?.dataset.state);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}
