import type { Crisis } from '../schema/crisis.ts';
import type { Danger } from '../schema/danger.ts';
import type { FlowNode } from '../schema/flow.ts';
import type { Place } from '../schema/place.ts';

/** The records shown for a danger at one place of the site, in their order. */
export type DangerOrder = {
  danger: Danger;
  /** A card of the search by its number, or an outcome of the flow by its id. */
  at: { card: number } | { outcome: string };
  places: string[];
};

/** Every place of the site where numbers for a danger stand: the cards of the search, and outcomes of the flow. */
export function dangerOrders(
  cards: Crisis['cards'],
  flow: readonly { id: string; record: FlowNode }[],
): DangerOrder[] {
  return [
    ...cards.map((card, index) => ({ danger: card.class, at: { card: index }, places: card.places })),
    ...flow.flatMap(({ id, record }): DangerOrder[] => {
      if (record.type !== 'outcome' || record.danger === undefined) return [];
      const windows = record.windows.flatMap(({ place }) => place ?? []);
      return [
        {
          danger: record.danger,
          at: { outcome: id },
          places: [...record.rescue.map(({ place }) => place), ...windows],
        },
      ];
    }),
  ];
}

/** The first number that brings help and stands after one that does not, with the one before it. */
export function rescueTooLate(
  places: readonly string[],
  record: (id: string) => Place | undefined,
): { late: string; before: string } | undefined {
  const brings = (id: string) => record(id)?.rescue !== undefined;
  const before = places.find((id) => !brings(id));
  const late = before && places.slice(places.indexOf(before)).find(brings);
  return before && late ? { late, before } : undefined;
}
