import type { Districts } from './districts.ts';
import type { Outcome, Question } from './flow.ts';

/** Keys of the interface messages in `/offline-flow.json`, which the build writes and the offline page reads. */
export const offlineFlowMessages = [
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

/**
 * A phone number of an outcome: `id` of its record, `lead` (the text above it) and `remarks`. The build writes `href`,
 * because a function shared by two page scripts would be one more file on every page.
 */
export type OfflineCall = {
  id: string;
  /** How to dial the record's short number, if it has one. */
  short?: string;
  number: string;
  href: string;
  lead?: string;
  remarks: string[];
};

/** A record as an outcome shows it: its name, its summary, and its number or that of the record to call instead. */
export type OfflinePlace = {
  name: string;
  /** What it does; missing if every outcome shows a note instead. */
  summary?: string;
  /** The state of a record that is in preparation. */
  state?: string;
  /** Sentences on its opening and closing, each with the last day on which it applies, `YYYY-MM-DD`. */
  notes?: [text: string, until: string][];
  /** The last day of the record, `YYYY-MM-DD`. */
  ends?: string;
  /** The text shown after the last day. */
  ended?: string;
  /** The number to call after the last day: that of the successor, or of the record to ask. */
  after?: OfflineCall;
  /** The name of the record to call: itself or another. */
  calledName: string;
  /** For a record that serves a district: what to say if the number to call is the one above the district chooser. */
  sayAbove?: string;
  /** A verified number: the record's own, or that of the record to ask. */
  call?: OfflineCall;
  /** The record's own unverified number, shown only after a verified one. */
  unverifiedPhones?: OfflineCall;
};

/** The part of an outcome that is shown offline. */
export type OfflineOutcome = Pick<Outcome, 'type' | 'title' | 'windows' | 'atNight' | 'say'> & Rescued;
export type OfflineQuestion = Omit<Question, 'rescue'> & Rescued;

/** Rescue numbers, shown first: `text` of the link, and the warning signs in `value`. */
type Rescued = { calls: { id: string; text: string; value: string; href: string }[] };

/** The content of `/offline-flow.json`: the guided flow with the records it leads to, for use offline. */
export type OfflineFlow = {
  nodes: Record<string, OfflineQuestion | OfflineOutcome>;
  areas: Districts['areas'];
  places: Record<string, OfflinePlace>;
  /** Kind id → district id → id of the record that serves the district. */
  serving: Record<string, Record<string, string>>;
  /** The people whom a third-party sentence can be about: `who` is the label, `said` the word in the sentence. */
  others: { who: string; said: string }[];
  /** For residents who do not know their district: the city's text and the records to ask. */
  unsure?: { text: string; places: string[] };
  words: Record<(typeof offlineFlowMessages)[number], string>;
};
