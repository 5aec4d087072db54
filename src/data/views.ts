import type { Flow } from '../domain/flow.ts';
import type { MissingField } from '../domain/missing-fields.ts';
import type { Lifecycle } from '../domain/lifetime.ts';
import type { HolidayTable } from '../domain/opening.ts';
import type { Trust } from '../domain/provenance.ts';
import type { Districts } from '../schema/districts.ts';
import type { Emergency } from '../schema/emergency.ts';
import type { Provenance } from '../schema/fact.ts';
import type { FlowNode } from '../schema/flow.ts';
import type { Group, Kind, Kinds } from '../schema/kinds.ts';
import type { Phone } from '../schema/phone.ts';
import type { Place } from '../schema/place.ts';
import type { Program } from '../schema/program.ts';
import type { Site } from '../schema/site.ts';
import type { Source, Sources } from '../schema/sources.ts';
import type { Towns } from '../schema/towns.ts';

/** The validated content of one city, from the Astro collections or from the command-line scripts. */
export type CityContent = {
  site: Site;
  emergency: Emergency;
  kinds: Kinds;
  districts: Districts;
  sources: Sources;
  places: { id: string; record: Place }[];
  programs: { id: string; record: Program }[];
  flow: { id: string; record: FlowNode }[];
  towns: Towns;
  holidays: HolidayTable;
  /** `YYYY-MM-DD` in Japan. */
  today: string;
};

export type KindView = Kind & {
  id: string;
  places: PlaceView[];
  /** The official name without its remark in brackets; for a discreet kind the plain name. */
  shortName: string;
  /** The short name with the plain one in brackets: 地域包括支援センター（高齢者の相談窓口）. */
  fullName: string;
};
export type GroupView = Group & { id: string; kinds: KindView[] };
export type DistrictView = {
  id: string;
  name: string;
  kana: string | null;
  /** The name followed by `unit` of districts.json: 川辺地区, 中央区. */
  fullName: string;
  areaId: string;
  areaName: string;
};
export type AreaView = { id: string; name: string; districts: DistrictView[] };
export type SourceView = Source & { id: string; citedBy: PlaceView[] };
/** The record to call, and the record to ask for there; see `findReferral`. */
export type Referral = { call: PlaceView; ask: PlaceView; isListeningOnly: boolean };

/** A record with all its references joined. */
export type PlaceView = Place & {
  id: string;
  kindView: KindView;
  /** The id of the record whose hours apply, where this record has none of its own. */
  hoursFrom: string | undefined;
  groupId: string;
  /** The state on the day of the build, with a beginning or an end still ahead. */
  life: Lifecycle;
  /** The record that takes over (`status.movedTo`); undefined where there is none or it has ended itself. */
  successor: () => PlaceView | undefined;
  /** The districts served; empty for a record that serves the entire city. */
  serves: DistrictView[];
  /** The districts that it is local to, if it serves the entire city; see `localDistricts`. */
  localTo: DistrictView[];
  /** Where it is, in words for one line of a list; undefined if that is unknown or confidential. */
  whereInWords: string | undefined;
  /** Phones for residents, split by `isVerifiedPhone`; both empty where the record has ended. */
  verifiedPhones: Phone[];
  unverifiedPhones: Phone[];
  /** Phones for professionals only; empty where the record has ended. */
  professionalPhones: Phone[];
  /** Empty where the record has ended. */
  missingFields: MissingField[];
  /** Ids of sources. */
  citedSources: string[];
  /** Whom to call for a value that is missing here; `askInstead` of that value comes first. */
  referral: (askInstead?: string) => Referral | undefined;
  /** Whom to call instead; undefined where it has a verified phone, or is open and used without a telephone. */
  fallbackCall: () => Referral | undefined;
  trust: (fact: Provenance) => Trust;
};

/** A telephone line on the emergency page; `what` describes in a few words when to call it. */
export type EmergencyLine = { place: PlaceView; what: string };

/** The emergency page: the urgent lines first, then other lines grouped by situation. Ended records are left out. */
export type EmergencyView = {
  urgent: EmergencyLine[];
  /** The line that listens to anyone, 24 hours a day; null where the city has none or it has ended. */
  listeningLine: PlaceView | null;
  groups: { id: string; title: string; lead?: string | undefined; lines: EmergencyLine[] }[];
};

export type ProgramView = Program & {
  id: string;
  sectionViews: PlaceView[];
  /** The records that carry it out, without ended ones. */
  carriedOutBy: PlaceView[];
  /** How many records carried it out on the day of the declared number; see `countOnDeclaredDay`. */
  existed: number;
};

/** All content of one city with its references joined. */
export type CityData = {
  site: Site;
  emergency: EmergencyView;
  /** The day of the build, `YYYY-MM-DD` in Japan. */
  today: string;
  holidays: HolidayTable;
  /** The audiences of kinds: id → name. */
  audiences: Kinds['audiences'];
  /** Groups and kinds that have records, in the order of kinds.json; their lists hold no ended record. */
  groups: GroupView[];
  kinds: KindView[];
  areas: AreaView[];
  districts: DistrictView[];
  /** All records: those of `kinds` in their order, then the ended ones. */
  places: PlaceView[];
  programs: ProgramView[];
  flow: Flow;
  towns: Towns;
  /** Records and districts as validated, without joins; the rules of the guided flow take this form. */
  raw: Pick<CityContent, 'places' | 'districts'>;
  sources: SourceView[];
  /** @throws Error where no record has the id */
  place: (id: string) => PlaceView;
};
