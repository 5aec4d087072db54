import type { Phone } from '../schema/phone.ts';
import type { Filterable } from './filter.ts';
import type { MapMarker } from './map-markers.ts';
import type { Locatable } from './nearest.ts';
import type { HolidayTable, Lifespan, OpeningHours } from './opening.ts';

/** A phone as a card shows it; charge and note only where the card has room for them. */
export type ContactPhone = Pick<Phone, 'value' | 'always' | 'label'> &
  Partial<Pick<Phone, 'charge' | 'note'>>;

/**
 * A line with the state of a record: its hours, null if it has none, and the words for the states where they are not
 * opening hours. `phoneAlways`: a number of the record answers at all hours. `isPlace`: see `isPlaceToGo`.
 */
export type OpeningLine = {
  hours: OpeningHours | null;
  phoneAlways?: boolean;
  isPlace?: true;
  named?: Record<string, string>;
};

/** Whom to call for a record without a verified number: sentences for a list, the record to call, and what to say. */
export type ContactReferral = { text: string; call: string; say: string };

/** What a contact card shows of a record. */
export type Contact = Lifespan & {
  id: string;
  name: string;
  kana: string | null;
  kind: string;
  /** Ids of the districts served; empty for a record that serves the entire city. */
  districts: string[];
  /** One line on what it does; undefined until `Summaries` are loaded. */
  summary?: string;
  opening: OpeningLine[];
  /** Sentences on its coming first and last day, each with the days on which it applies. */
  notes?: { text: string; from?: string; until?: string }[];
  /** A short number (`#`), then the number that any phone dials; empty without a verified number. */
  phones: ContactPhone[];
  referral?: ContactReferral;
  /** Where it is, in words; see `whereInWords`. */
  where?: string;
  /** Its address, for the application of maps. */
  address?: string;
  /** Whether a search for it must leave no trace. */
  discreet?: true;
};

/** A record of the directory with what it is filtered, sorted and drawn by. */
export type DirectoryRow = Contact & Filterable & Locatable & { marks: MapMarker[] };

/** A record as the file holds it: the audiences are those of its kind. */
export type FileRow = Omit<DirectoryRow, 'audiences'>;

/** A kind: its official name with the plain one, and the plain one alone for a card that names its record. */
export type DirectoryKind = { name: string; plain: string; audiences: string[] };

/**
 * The content of `/summaries.json`: the summary of each record by its id, which only results show. Empty in a large city,
 * whose parts have them.
 */
export type Summaries = Record<string, string>;

/**
 * The content of `/directory.json`: all that a device needs to filter and draw the records and to show them without their
 * summaries. `rows` are in the order of the list; in a large city they are empty, and `parts` has the addresses of the
 * files that hold them.
 */
export type DirectoryFile = {
  holidays: HolidayTable;
  kinds: Record<string, DirectoryKind>;
  /** Names by id. */
  districts: Record<string, string>;
  rows: FileRow[];
  parts: string[];
};

/** An option of a filter, with the number of records that it leaves on its own. */
export type FilterOption = { value: string; name: string; count: number };
export type FilterOptionGroup = { name: string; options: FilterOption[] };

/** The options of the form, built into the page; a filter without options is not offered. */
export type FilterOptions = {
  kinds: FilterOptionGroup[];
  districts: FilterOptionGroup[];
  audiences: FilterOption[];
  ages: FilterOption[];
  /** The number of records with ages. */
  agesKnown: number;
  features: FilterOption[];
  /** Whether records that are open now can be filtered. */
  hasOpenNow: boolean;
};

/** Rows with the audiences of their kinds. */
export const directoryRows = (rows: readonly FileRow[], kinds: DirectoryFile['kinds']): DirectoryRow[] =>
  rows.map((row) => ({ ...row, audiences: kinds[row.kind]?.audiences ?? [] }));
