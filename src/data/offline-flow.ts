import { chargeOf } from '../domain/charge.ts';
import { districtIds, windowsInDistrict } from '../domain/flow.ts';
import { telHref } from '../domain/tel.ts';
import type { Districts } from '../schema/districts.ts';
import type { FlowNode, Outcome, Question } from '../schema/flow.ts';
import type { Phone } from '../schema/phone.ts';
import type { Directory, PlaceView } from './assemble.ts';
import { calledRecord } from './consult.ts';
import { askInstead, spokenOthers, wordsInDistrict } from './spoken.ts';
import { word, wordsFor } from './words.ts';

/**
 * A number of an outcome: whose it is, what stands above it, and what is to be known of it. Its `href` is made by the
 * build, since a function that two scripts of pages share would be one more file on every page.
 */
export type OfflineCall = { id: string; number: string; href: string; lead?: string; remarks: string[] };

/** A record as an outcome shows it: name, what it does, and its number or that of whom to call. */
export type OfflinePlace = {
  name: string;
  summary: string;
  /** What is to be known of a record that is not open. */
  state?: string;
  /** The name of the record that is called for it, itself or another. */
  calledName: string;
  /** Of a record that serves a district: what to say at the number above the chooser, where that is the one to call. */
  sayAbove?: string;
  /** A number that is sure: the record's own, or that of whom to ask. */
  call?: OfflineCall;
  /** The record's own number where it may only stand after a sure one. */
  weak?: OfflineCall;
};

/** The part of an outcome that a device shows without a network. */
export type OfflineOutcome = Pick<Outcome, 'type' | 'title' | 'windows' | 'atNight' | 'say'>;

/** The guided flow with all that it leads to, so that a device can walk it without a network. */
export type OfflineFlow = {
  nodes: Record<string, Question | OfflineOutcome>;
  areas: Districts['areas'];
  places: Record<string, OfflinePlace>;
  /** kind → district → record */
  serving: Record<string, Record<string, string>>;
  /** Whom a sentence for another is about: as a label, and as the sentence names them. */
  others: { who: string; said: string }[];
  /** For a visitor who does not know the district: what the city writes, and the records to ask. */
  unsure?: { text: string; places: string[] };
  words: Record<(typeof words)[number], string>;
};

const words = [
  'consultWhy',
  'outcomeFirst',
  'outcomeFirstAnyDistrict',
  'outcomeDistricts',
  'outcomeDistrictsLead',
  'districtUnsure',
  'districtUnsureSay',
  'outcomeSayOthers',
  'outcomeSayAbout',
  'outcomeOthers',
  'outcomeSay',
  'outcomeSaySaid',
  'outcomeNight',
  'outcomeNotUrgent',
] as const;

export function offlineFlow(city: Directory): OfflineFlow {
  const { flow, raw, place } = city;
  const { unsure } = raw.districts;
  const outcomes = [...flow.values()].filter((node) => node.type === 'outcome');
  const asked = new Set(outcomes.flatMap(({ windows }) => windows.flatMap(({ kind }) => kind ?? [])));
  const serving = Object.fromEntries(
    [...asked].map((kind) => [
      kind,
      Object.fromEntries(
        districtIds(raw.districts).flatMap((district) => {
          const [window] = windowsInDistrict({ windows: [{ kind }] }, district, raw.places);
          return window?.place ? [[district, window.place.id]] : [];
        }),
      ),
    ]),
  );
  const shown = new Set([
    ...outcomes.flatMap(({ windows, atNight }) => [
      ...(atNight === null ? [] : [atNight]),
      ...windows.flatMap(({ place: id }) => id ?? []),
    ]),
    ...Object.values(serving).flatMap((byDistrict) => Object.values(byDistrict)),
    ...(unsure?.windows ?? []).map((window) => window.place),
  ]);
  return {
    nodes: Object.fromEntries([...flow].map(([id, node]) => [id, offlineNode(node)])),
    areas: raw.districts.areas,
    places: Object.fromEntries([...shown].map((id) => [id, offlinePlace(place(id), city)])),
    serving,
    others: spokenOthers(),
    unsure: unsure && { text: unsure.value, places: unsure.windows.map((window) => window.place) },
    words: wordsFor(words),
  };
}

function offlineNode(node: FlowNode): Question | OfflineOutcome {
  if (node.type === 'question') return node;
  const { type, title, windows, atNight, say } = node;
  return { type, title, windows, atNight, say };
}

function offlinePlace(place: PlaceView, city: Directory): OfflinePlace {
  const { id, name, summary, status, firm, weak, serves } = place;
  const shown = {
    name,
    summary,
    state: status.value === 'preparing' ? word('statusPreparing') : undefined,
    calledName: calledRecord(place).name,
  };
  const [own] = firm;
  if (own) return { ...shown, call: { id, ...dialled(own), remarks: remarksOn(own) } };
  const referral = place.refer();
  const [other] = referral?.call.firm ?? [];
  return {
    ...shown,
    sayAbove: referral && serves.length > 0 ? wordsInDistrict(referral, place, city) : undefined,
    call: referral &&
      other && {
        id: referral.call.id,
        ...dialled(other),
        lead: word(weak[0] ? 'weakInList' : 'noNumberShort') + askInstead(referral),
        remarks: remarksOn(other),
      },
    weak: weak[0] && { id, ...dialled(weak[0]), remarks: [word('weakInList'), ...remarksOn(weak[0])] },
  };
}

const dialled = ({ value }: Phone) => ({ number: value, href: telHref(value) });

function remarksOn(phone: Phone): string[] {
  const charge = { free: word('chargeFree'), paid: word('chargePaid'), unknown: word('chargeUnknown') }[
    chargeOf(phone)
  ];
  return [...(phone.always ? [word('always')] : []), charge];
}
