import type { Answer, ResultGroup } from './answer.ts';
import type { SearchNeed } from './needs.ts';

/** What a section needs to know about a record. */
type Found = { id: string; kind: string; districts: string[] };

/** Records found for one reason, in the order in which they are shown. A record is in one section only, once. */
export type ResultSection<Row extends Found> = {
  /** The need, or undefined for records found by name. */
  need: SearchNeed | undefined;
  isGuess: boolean;
  records: Row[];
  /** The rest, in a fold-out. */
  others: Row[];
  /** Fold-outs of kinds of which the visitor chooses the record of the district. */
  kinds: { kind: string; rows: Row[] }[];
  /** Whether the first record is the section to ask for these kinds, so that they follow it at once. */
  isFirstForKinds: boolean;
};

/** How many records found by name are shown at once above a need, and below one. */
const namesAbove = 5;
const namesBelow = 3;

/**
 * The sections of an answer.
 * @param rows all records
 * @param passes whether a record passes the filters
 * @param inOrder puts the records of one fold or section in the order of the visitor's choice; the length is kept
 */
export function resultSections<Row extends Found>(
  answer: Answer,
  rows: Row[],
  passes: (row: Row) => boolean,
  inOrder: (some: Row[]) => Row[],
): ResultSection<Row>[] {
  const groups = worthShowing(answer);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = new Set<string>();
  const take = (some: Row[]): Row[] =>
    some.filter((row) => {
      if (shown.has(row.id) || !passes(row)) return false;
      shown.add(row.id);
      return true;
    });
  return groups
    .map((group, at): ResultSection<Row> => {
      const found = [...group.records, ...group.others].flatMap((id) => byId.get(id) ?? []);
      const ordered = inOrder(take(found));
      const count = shownAtOnce(group, at, groups.length);
      return {
        need: group.need,
        isGuess: group.isGuess,
        isFirstForKinds: group.isFirstForKinds,
        records: ordered.slice(0, count),
        others: ordered.slice(count),
        kinds: group.kinds
          .map((kind) => ({
            kind,
            rows: inOrder(take(rows.filter((row) => row.kind === kind && row.districts.length > 0))),
          }))
          .filter((fold) => fold.rows.length > 0),
      };
    })
    .filter((section) => rowsOfSections([section]).length > 0);
}

/** A name that answers needs no guess beside it; descriptions of records that are near stand under one heading. */
function worthShowing({ groups }: Answer): ResultGroup[] {
  const isDescription = ({ need }: ResultGroup) => need?.name === '';
  const isNamed = groups[0] !== undefined && groups[0].need === undefined && !groups[0].isGuess;
  const kept = isNamed ? groups.filter((group) => !group.isGuess && !isDescription(group)) : groups;
  const described = kept.filter(isDescription);
  const merged = { ...described[0]!, records: described.flatMap(({ records }) => records) };
  return kept.flatMap((group) => (!isDescription(group) ? [group] : group === described[0] ? [merged] : []));
}

/** Names among needs are cut, so that the other groups stay in sight; names alone are a list. */
function shownAtOnce({ need, records, kinds }: ResultGroup, at: number, groups: number): number {
  if (need !== undefined || kinds.length > 0) return records.length;
  if (groups === 1) return Infinity;
  return at === 0 ? namesAbove : namesBelow;
}

/** All records of sections, in their order. */
export const rowsOfSections = <Row extends Found>(sections: ResultSection<Row>[]): Row[] =>
  sections.flatMap(({ records, others, kinds, isFirstForKinds }) => {
    const first = isFirstForKinds ? 1 : records.length;
    const choices = kinds.flatMap(({ rows }) => rows);
    return [...records.slice(0, first), ...choices, ...records.slice(first), ...others];
  });

/** One section that holds all records in an order of its own, as that by distance. */
export const singleSection = <Row extends Found>(records: Row[]): ResultSection<Row>[] =>
  records.length === 0
    ? []
    : [{ need: undefined, isGuess: false, records, others: [], kinds: [], isFirstForKinds: false }];

/** The first records of sections; what follows is left out. */
export function firstRows<Row extends Found>(
  sections: ResultSection<Row>[],
  count: number,
): ResultSection<Row>[] {
  let left = count;
  const first = (some: Row[]): Row[] => {
    const kept = some.slice(0, left);
    left -= kept.length;
    return kept;
  };
  return sections
    .map((section) => ({
      ...section,
      records: first(section.records),
      others: first(section.others),
      kinds: section.kinds.map((fold) => ({ ...fold, rows: first(fold.rows) })),
    }))
    .filter((section) => rowsOfSections([section]).length > 0);
}
