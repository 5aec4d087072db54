import { queryParts } from './fold.ts';
import { kanaOfRomaji } from './romaji.ts';
import { localityOf, searchByName, type NameAnswer, type SearchIndex } from './names.ts';
import type { Danger } from '../../schema/danger.ts';
import type { NearNeed, NeedsFinder, SearchNeed } from './needs.ts';

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
  /** Whether the first record is the section to ask for these kinds. */
  isFirstForKinds: boolean;
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
/** Another need is shown if it is at least this near, compared with the first. */
const secondFrom = 0.4;
/** How many needs are shown: more where the nearest is uncertain. */
const needsShown = { sure: 2, uncertain: 3 };
/** A record of a need comes first if its own description is at least this near, compared with the need. */
const describedFrom = 0.5;
/**
 * How many records of a need are above the fold-out: alone, with another need below, which a choice of kinds shortens, and
 * with two needs below.
 */
const recordsShown = [3, 2, 1] as const;
/** How many records of a class of danger are listed first. Few, since the recognition of danger may be wrong. */
const ofDanger = 2;

/**
 * Answers a query by names and by the nearest needs.
 * @param nearNeeds finds needs; undefined while they are not loaded
 * @param danger the class of danger in the query: the records of its needs come first
 */
export function answer(
  index: SearchIndex,
  sections: KindSections,
  nearNeeds: NeedsFinder | undefined,
  query: string,
  danger?: Danger,
): Answer {
  const parts = queryParts(query);
  if (parts.length === 0) return { groups: [], nearest: [], isName: false, isApproximate: false };
  const byName = searchByName(index, parts);
  const isName = byName.coverage >= enoughByName;
  const locality = localityOf(index, parts);
  const local = locality?.ids;
  const near = nearNeeds?.near(inKana(locality?.rest || query)) ?? [];
  const kind = kindOfAnyDistrict(index, sections, byName, local);
  const best = near[0]?.likeness ?? 0;
  // Where nothing else is found, a need that is hardly near is a better question than none.
  const least = byName.hits.length === 0 ? 0 : shownFrom;
  const candidates = near
    .filter(({ likeness }) => likeness >= least && likeness >= best * secondFrom)
    .slice(0, 6);
  const isLocal = ({ need }: NearNeed) => local !== undefined && hasRecordIn(need, index, local);
  const most = best < sureFrom ? needsShown.uncertain : needsShown.sure;
  const shown = [...candidates.filter(isLocal), ...candidates.filter((one) => !isLocal(one))].slice(0, most);
  const needs = shown.map(({ need, likeness }): Draft => ({
    need,
    isGuess: likeness < sureFrom,
    ...recordsOf(need, { index, sections, local, described: describedBy(near, likeness * describedFrom) }),
    count: recordsShown[shown.length - 1] ?? 1,
  }));
  const inDanger = danger && nearNeeds ? [dangerDraft(nearNeeds.needs, danger)] : [];
  const distinct: Draft[] =
    byName.distinct.length > 0
      ? [
          {
            need: undefined,
            isGuess: false,
            ordered: byName.distinct,
            kinds: [],
            count: byName.distinct.length,
          },
        ]
      : [];
  const names: Draft = {
    need: undefined,
    isGuess: byName.isApproximate,
    ordered: kind === undefined ? byName.hits.map(({ id }) => id) : [sections[kind]!],
    kinds: kind === undefined ? [] : [kind],
    count: Infinity,
  };
  const drafts =
    isName || kind !== undefined
      ? [names, ...inDanger, ...needs]
      : [...inDanger, ...distinct, ...needs, names];
  return {
    groups: cut(drafts, sections),
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

/** A group before records of groups above it are removed; `count` of the ordered records are shown at once. */
type Draft = Pick<ResultGroup, 'need' | 'isGuess' | 'kinds'> & { ordered: string[]; count: number };

/** Shows each record and each kind in the first group that has it; a group that is left empty is dropped. */
function cut(drafts: Draft[], sections: KindSections): ResultGroup[] {
  const seen = new Set<string>();
  const unseen = (ids: string[]) => ids.filter((id) => !seen.has(id));
  return drafts.flatMap(({ need, isGuess, ordered, kinds, count }): ResultGroup[] => {
    const left = unseen(ordered);
    const choices = unseen(kinds);
    const most = choices.length > 0 && count === recordsShown[1] ? count - 1 : count;
    const group = {
      need,
      isGuess,
      records: left.slice(0, most),
      others: left.slice(most),
      kinds: choices,
      isFirstForKinds: kinds.some((kind) => sections[kind] === left[0]),
    };
    for (const id of [...group.records, ...group.kinds]) seen.add(id);
    return group.records.length + group.kinds.length > 0 ? [group] : [];
  });
}

/**
 * What a group shows, in order: its records, then the kinds to choose from by district. Where the first record is the
 * section that answers for the kinds, they follow it at once.
 */
export function entriesOf({
  records,
  kinds,
  isFirstForKinds,
}: ResultGroup): ({ place: string } | { kind: string })[] {
  const places = records.map((place) => ({ place }));
  const choices = kinds.map((kind) => ({ kind }));
  return isFirstForKinds ? [...places.slice(0, 1), ...choices, ...places.slice(1)] : [...places, ...choices];
}

/** The records of all needs of a class of danger, those of most needs first. */
function dangerDraft(needs: readonly SearchNeed[], danger: Danger): Draft {
  const counts = new Map<string, number>();
  for (const { places } of needs.filter(({ crisis }) => crisis === danger)) {
    places.forEach((id, rank) => counts.set(id, (counts.get(id) ?? 0) + 1 / (1 + rank)));
  }
  const ordered = [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
  return { need: undefined, isGuess: false, ordered, kinds: [], count: ofDanger };
}

/** A query with words typed in Latin letters by mistake as kana. */
const inKana = (query: string): string =>
  query
    .split(/\s+/)
    .map((word) => kanaOfRomaji(word.normalize('NFKC').toLowerCase()) ?? word)
    .join(' ');

/** Whether a need leads to a record of some records, by its places or its kinds. */
function hasRecordIn({ places, kinds }: SearchNeed, { records }: SearchIndex, some: Set<string>): boolean {
  return records.some(({ id, kind }) => some.has(id) && (places.includes(id) || kinds.includes(kind)));
}

/** The records with a description that is at least as near to the query as `least`, the nearest first. */
const describedBy = (near: NearNeed[], least: number): string[] =>
  near
    .filter(({ need, likeness }) => need.name === '' && likeness >= Math.max(least, shownFrom))
    .flatMap(({ need }) => need.places);

type RecordOrder = {
  index: SearchIndex;
  sections: KindSections;
  local: Set<string> | undefined;
  /** Records that the query describes. */
  described: string[];
};

/** The records of a need in order: first those of the locality that a query names, then those that it describes. */
function recordsOf(
  { kinds, places }: SearchNeed,
  { index, sections, local, described }: RecordOrder,
): Pick<Draft, 'ordered' | 'kinds'> {
  const ofKinds = kinds.flatMap((kind) => index.records.filter((record) => record.kind === kind));
  const localOfKinds = ofKinds
    .filter(({ id, localities }) => localities.length > 0 && local?.has(id))
    .map(({ id }) => id);
  const byDistrict = kinds.filter((kind) => sections[kind] !== undefined);
  const askFirst = places.length === 0 ? byDistrict.map((kind) => sections[kind]!) : [];
  const anywhere = ofKinds.filter(({ kind }) => sections[kind] === undefined).map(({ id }) => id);
  const localPlaces = places.filter((id) => local?.has(id));
  const ofNeed = new Set([...places, ...anywhere]);
  const likest = described.filter((id) => ofNeed.has(id));
  return {
    ordered: [...new Set([...localOfKinds, ...localPlaces, ...likest, ...places, ...askFirst, ...anywhere])],
    kinds: localOfKinds.length > 0 ? [] : byDistrict,
  };
}
