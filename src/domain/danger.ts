import type { Crisis } from '../schema/crisis.ts';
import type { Danger } from '../schema/danger.ts';
import type { FlowNode } from '../schema/flow.ts';
import type { Place } from '../schema/place.ts';

/** The records shown for a danger in one card or outcome, in display order. */
export type DangerOrder = {
  danger: Danger;
  /** A search card by its index in crisis.json, or an outcome of the flow by its id. */
  at: { card: number } | { outcome: string };
  places: string[];
};

/** All lists of numbers for a danger: the crisis cards of the search, and the flow's outcomes that have a `danger`. */
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

/**
 * Finds the first rescue record that is listed after a record without `rescue`.
 * @returns the rescue record (`late`) and the first record without `rescue` (`before`); undefined if the order is right
 */
export function rescueTooLate(
  places: readonly string[],
  record: (id: string) => Place | undefined,
): { late: string; before: string } | undefined {
  const isRescue = (id: string) => record(id)?.rescue !== undefined;
  const before = places.find((id) => !isRescue(id));
  const late = before && places.slice(places.indexOf(before)).find(isRescue);
  return before && late ? { late, before } : undefined;
}
