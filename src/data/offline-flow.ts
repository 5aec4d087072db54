import { chargeOf } from '../domain/charge.ts';
import type { Districts } from '../schema/districts.ts';
import type { FlowNode } from '../schema/flow.ts';
import type { Phone } from '../schema/phone.ts';
import type { Directory, PlaceView } from './assemble.ts';
import { askInstead } from './spoken.ts';
import { word, wordsFor } from './words.ts';

/** A number of an outcome: whose it is, what stands above it, and what is to be known of it. */
export type OfflineCall = { id: string; number: string; lead?: string; remarks: string[] };

/** A record as an outcome shows it: name, what it does, and its number or that of whom to call. */
export type OfflinePlace = {
  name: string;
  summary: string;
  /** A number that is sure: the record's own, or that of whom to ask. */
  call?: OfflineCall;
  /** The record's own number where it may only stand after a sure one. */
  weak?: OfflineCall;
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
  'outcomeNotUrgent',
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
    ...outcomes.flatMap(({ windows, atNight }) => [
      ...(atNight === null ? [] : [atNight]),
      ...windows.flatMap(({ place: id }) => id ?? []),
    ]),
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

function offlinePlace({ id, name, summary, firm, weak, refer }: PlaceView): OfflinePlace {
  const [own] = firm;
  if (own) return { name, summary, call: { id, number: own.value, remarks: remarksOn(own) } };
  const referral = refer();
  const [other] = referral?.call.firm ?? [];
  return {
    name,
    summary,
    call: referral &&
      other && {
        id: referral.call.id,
        number: other.value,
        lead: word(weak[0] ? 'weakInList' : 'noNumberShort') + askInstead(referral),
        remarks: remarksOn(other),
      },
    weak: weak[0] && { id, number: weak[0].value, remarks: [word('weakInList'), ...remarksOn(weak[0])] },
  };
}

function remarksOn(phone: Phone): string[] {
  const charge = { free: word('chargeFree'), paid: word('chargePaid'), unknown: word('chargeUnknown') }[
    chargeOf(phone)
  ];
  return [...(phone.always ? [word('always')] : []), charge];
}
