import type { Districts } from '../schema/districts.ts';
import type { FlowNode } from '../schema/flow.ts';
import type { Directory } from './assemble.ts';
import { word, wordsFor } from './words.ts';

/** A record as an outcome shows it: name, what it does, its number, and whom to call where it has none. */
export type OfflinePlace = {
  name: string;
  summary: string;
  call?: { id: string; name: string; number: string };
};

/** The guided flow with all that it leads to, so that a device can walk it without a network. */
export type OfflineFlow = {
  nodes: Record<string, FlowNode>;
  districts: Pick<Districts, 'areas'>;
  places: Record<string, OfflinePlace>;
  /** kind → district → record */
  serving: Record<string, Record<string, string>>;
  names: Record<string, string>;
  words: Record<(typeof words)[number], string>;
};

const words = [
  'consultWhy',
  'outcomeFirst',
  'outcomeOthers',
  'outcomeSay',
  'outcomeSaySaid',
  'outcomeNight',
  'listAsk',
] as const;
export type OfflineWord = (typeof words)[number];

export function offlineFlow({ flow, raw, place, kinds }: Directory): OfflineFlow {
  const outcomes = [...flow.values()].filter((node) => node.type === 'outcome');
  const asked = outcomes.flatMap(({ windows }) => windows.flatMap(({ kind }) => kind ?? []));
  const serving = Object.fromEntries(
    kinds
      .filter(({ id }) => asked.includes(id))
      .map(({ id, places }) => [
        id,
        Object.fromEntries(
          places.toReversed().flatMap((one) => one.serves.map((district) => [district.id, one.id])),
        ),
      ]),
  );
  const shown = new Set([
    ...outcomes.flatMap(({ windows, atNight }) => [atNight, ...windows.flatMap(({ place: id }) => id ?? [])]),
    ...Object.values(serving).flatMap((byDistrict) => Object.values(byDistrict)),
  ]);
  return {
    nodes: Object.fromEntries(flow),
    districts: raw.districts,
    places: Object.fromEntries([...shown].map((id) => [id, offlinePlace(place(id))])),
    serving,
    names: {
      family: word('audienceFamily'),
      neighbour: word('audienceNeighbour'),
      supporter: word('audienceSupporter'),
    },
    words: wordsFor(words),
  };
}

function offlinePlace({ id, name, summary, firm, refer }: ReturnType<Directory['place']>): OfflinePlace {
  const own = firm[0] && { id, name, number: firm[0].value };
  const found = own ? undefined : refer();
  const other = found?.call.firm[0] && {
    id: found.call.id,
    name: found.ask.name,
    number: found.call.firm[0].value,
  };
  return { name, summary, call: own ?? other };
}
