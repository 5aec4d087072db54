import { queryParts } from './fold.ts';
import { recordsNear, searchByName, type NameAnswer, type SearchIndex } from './names.ts';
import type { NearNeed, SearchNeed } from './needs.ts';

/**
 * Records that answer a query, for one reason: a need of residents, or names that the query holds. `records` come first;
 * `others` are the rest, of which there may be many.
 */
export type ResultGroup = {
  need: SearchNeed | undefined;
  /** Whether the need is uncertain and must be put as a question. */
  isGuess: boolean;
  records: string[];
  others: string[];
  /** Kinds of which the district of the visitor decides the record, and the query names none. */
  kinds: string[];
};

/** What a query finds. `nearest` are the names of needs to offer if no group answers it. */
export type Answer = {
  groups: ResultGroup[];
  nearest: SearchNeed[];
  /** Whether the query is a name: only then may it stand in the address. */
  isName: boolean;
  isApproximate: boolean;
};

/** What a device knows about the kinds of a city: the section to ask, for kinds with a record in each district. */
export type KindSections = Record<string, string>;

/** Names that explain this share of a query answer it. */
const enoughByName = 0.7;
/** Likeness from which a need is shown, and from which it is not put as a question. */
const shownFrom = 0.05;
const sureFrom = 0.12;
/** The second need is shown if it is at least this near, compared with the first. */
const secondFrom = 0.55;
/** How many records of a need stand above the fold-out, with another need below and without. */
const beside = 2;
const alone = 3;

/**
 * Answers a query by names and by the nearest needs.
 * @param nearNeeds finds needs; undefined while they are not loaded
 */
export function answer(
  index: SearchIndex,
  sections: KindSections,
  nearNeeds: ((query: string) => NearNeed[]) | undefined,
  query: string,
): Answer {
  const parts = queryParts(query);
  if (parts.length === 0) return { groups: [], nearest: [], isName: false, isApproximate: false };
  const byName = searchByName(index, parts);
  const isName = byName.coverage >= enoughByName;
  const near = nearNeeds?.(query) ?? [];
  const local = recordsNear(index, parts);
  const kind = kindOfAnyDistrict(index, sections, byName, local);
  const hits = byName.hits.map(({ id }) => id);
  const names: ResultGroup = {
    need: undefined,
    isGuess: byName.isApproximate,
    records: kind === undefined ? hits : [sections[kind]!],
    others: [],
    kinds: kind === undefined ? [] : [kind],
  };
  const best = near[0]?.likeness ?? 0;
  const candidates = near
    .filter(({ likeness }) => likeness >= shownFrom && likeness >= best * secondFrom)
    .slice(0, 6);
  const isLocal = ({ need }: NearNeed) => local !== undefined && hasRecordIn(need, index, local);
  const shown = [...candidates.filter(isLocal), ...candidates.filter((one) => !isLocal(one))].slice(0, 2);
  const needs = shown.map(({ need, likeness }) =>
    groupOf(need, likeness < sureFrom, shown.length > 1 ? beside : alone, { index, sections, local }),
  );
  const groups = isName || kind !== undefined ? [names, ...needs] : [...needs, names];
  return {
    groups: groups.filter(({ records, kinds }) => records.length + kinds.length > 0),
    nearest: near
      .filter(({ need }) => need.name !== '')
      .slice(0, 3)
      .map(({ need }) => need),
    isName,
    isApproximate: !isName && needs.length === 0 && byName.isApproximate,
  };
}

/** More hits than this share of the records are of a general word, which names no kind. */
const kindShare = 0.25;
/** Hits with this share of a kind are found by the kind, and not by a name of one record. */
const eachShare = 0.8;

/**
 * The kind that a query names beside a town of another district, or beside words that no record holds: any record of the
 * kind would be chosen at random.
 */
function kindOfAnyDistrict(
  { records }: SearchIndex,
  sections: KindSections,
  { hits, coverage }: NameAnswer,
  local: Set<string> | undefined,
): string | undefined {
  if ((coverage === 1 && local === undefined) || hits.length > records.length * kindShare) return undefined;
  const first = hits.find(({ id }) => local?.has(id) !== true);
  const kind = records.find(({ id }) => id === first?.id)?.kind;
  if (kind === undefined || sections[kind] === undefined) return undefined;
  const found = new Set(hits.map(({ id }) => id));
  const ofKind = records.filter((record) => record.kind === kind);
  const isEach = ofKind.filter(({ id }) => found.has(id)).length >= ofKind.length * eachShare;
  return isEach && !ofKind.some(({ id }) => local?.has(id)) ? kind : undefined;
}

/** Whether a need leads to a record of some records, by its places or its kinds. */
function hasRecordIn({ places, kinds }: SearchNeed, { records }: SearchIndex, some: Set<string>): boolean {
  return records.some(({ id, kind }) => some.has(id) && (places.includes(id) || kinds.includes(kind)));
}

/** The records of a need: those of the locality that a query names first, of each kind too. */
function groupOf(
  need: SearchNeed,
  isGuess: boolean,
  count: number,
  { index, sections, local }: { index: SearchIndex; sections: KindSections; local: Set<string> | undefined },
): ResultGroup {
  const ofKinds = need.kinds.flatMap((kind) => index.records.filter((record) => record.kind === kind));
  const localOfKinds = ofKinds
    .filter(({ id, localities }) => localities.length > 0 && local?.has(id))
    .map(({ id }) => id);
  const localPlaces = need.places.filter((id) => local?.has(id));
  const askFirst = need.kinds
    .filter((kind) => need.places.length === 0 && sections[kind] !== undefined)
    .map((kind) => sections[kind]!);
  const byDistrict = need.kinds.filter((kind) => sections[kind] !== undefined && localOfKinds.length === 0);
  const anywhere = ofKinds.filter(({ kind }) => sections[kind] === undefined).map(({ id }) => id);
  const ordered = [...new Set([...localOfKinds, ...localPlaces, ...need.places, ...askFirst, ...anywhere])];
  return {
    need,
    isGuess,
    records: ordered.slice(0, count),
    others: ordered.slice(count),
    kinds: byDistrict,
  };
}
