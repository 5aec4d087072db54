import type { Choice } from './address.ts';

/** The records of the page as it was built: the list itself is the data, so that no name is sent twice. */
export type Row = { id: string; kind: string; districts: string[]; element: HTMLElement };

export function rowsOf(list: HTMLElement): Row[] {
  return [...list.querySelectorAll<HTMLElement>('[data-place][data-kind]')].map((element) => ({
    id: element.dataset.place ?? '',
    kind: element.dataset.kind ?? '',
    districts: (element.dataset.districts ?? '').split(' ').filter((id) => id !== ''),
    element,
  }));
}

/** Whether a record passes the filters. One that serves the whole city serves each of its districts. */
export function passes({ kind, districts }: Omit<Row, 'element' | 'id'>, choice: Choice): boolean {
  const isKind = choice.kind === '' || choice.kind === kind;
  const isServed = choice.district === '' || districts.length === 0 || districts.includes(choice.district);
  return isKind && isServed;
}

const openness = ['open', 'closing', 'unknown', undefined, 'appointment', 'closed'];

/** Open records first, then those whose hours nobody knows, then the closed; else the order stays. */
export function openFirst(rows: Row[]): Row[] {
  const rank = ({ element }: Row) =>
    openness.indexOf(element.querySelector<HTMLElement>('[data-opening]')?.dataset.state);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}
