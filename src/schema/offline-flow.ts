import type { Districts } from './districts.ts';
import type { Outcome, Question } from './flow.ts';

/** The shape of `/offline-flow.json`, which the build writes and the offline page reads. */
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
 * A number of an outcome: whose it is, what stands above it, and what is to be known of it. Its `href` is made by the
 * build, since a function that two scripts of pages share would be one more file on every page.
 */
export type OfflineCall = {
  id: string;
  /** How to dial a short number, where the record has one. */
  short?: string;
  number: string;
  href: string;
  lead?: string;
  remarks: string[];
};

/** A record as an outcome shows it: name, what it does, and its number or that of whom to call. */
export type OfflinePlace = {
  name: string;
  /** What it does; left out where a note of an outcome stands in its place everywhere. */
  summary?: string;
  /** What is to be known of a record that is not open. */
  state?: string;
  /** Sentences on its beginning and end, each with the last day on which it holds; its last day. */
  notes?: [text: string, until: string][];
  ends?: string;
  /** What is told of it after that day. */
  ended?: string;
  /** The number after that day: of the record that goes on with its work, or of whom to ask. */
  after?: OfflineCall;
  /** The name of the record that is called for it, itself or another. */
  calledName: string;
  /** Of a record that serves a district: what to say at the number above the chooser, where that is the one to call. */
  sayAbove?: string;
  /** A number that is sure: the record's own, or that of whom to ask. */
  call?: OfflineCall;
  /** The record's own number where it may only stand after a sure one. */
  unverifiedPhones?: OfflineCall;
};

/** The part of an outcome that a device shows without a network. */
export type OfflineOutcome = Pick<Outcome, 'type' | 'title' | 'windows' | 'atNight' | 'say'> & Rescued;
export type OfflineQuestion = Omit<Question, 'rescue'> & Rescued;

/** The numbers that come first where somebody is in danger, with the signs of it. */
type Rescued = { calls: { id: string; text: string; value: string; href: string }[] };

/** The guided flow with all that it leads to, so that a device can walk it without a network. */
export type OfflineFlow = {
  nodes: Record<string, OfflineQuestion | OfflineOutcome>;
  areas: Districts['areas'];
  places: Record<string, OfflinePlace>;
  /** kind → district → record */
  serving: Record<string, Record<string, string>>;
  /** Whom a sentence for another is about: as a label, and as the sentence names them. */
  others: { who: string; said: string }[];
  /** For a visitor who does not know the district: what the city writes, and the records to ask. */
  unsure?: { text: string; places: string[] };
  words: Record<(typeof offlineFlowMessages)[number], string>;
};
