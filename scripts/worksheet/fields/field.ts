import type { FieldPath } from '../../content/document.ts';
import type { Gazetteer } from '../../content/geocoding.ts';
import type { Postcodes } from '../../../src/schema/geo.ts';
import type { Place } from '../../../src/schema/place.ts';
import type { Answer } from '../answers.ts';

/** Tables of the city that cells are read with. */
export type Lookups = {
  /** The fields that records of a kind must have, at least as `unknown`. */
  expects: (kind: string) => readonly string[];
  districts: readonly { id: string; name: string }[];
  /** Name of each record by its id. */
  names: ReadonlyMap<string, string>;
  /** Numbers that must not appear, with the reason. */
  retired: readonly { number: string; reason: string }[];
  gazetteer: Gazetteer;
  postcodes: Postcodes;
};

/** A record while the cells of a worksheet are applied to it: its data as in its file, not validated. */
export type Draft = {
  data: Record<string, unknown>;
  /** Source and day of the values of the row that is applied. */
  provenance: { source: string; asOf: string };
  /** Top-level fields that have changed. */
  changed: Set<string>;
};

/** What a cell does: the new value in words, remarks on what is dropped or follows, and the change itself. */
export type Edit = {
  words: string;
  remarks?: string[];
  /** The row of the value of which the row is a detail, and its value: it counts as confirmed too. */
  confirms?: { label: string; value: string };
  /** True if the record already has the value, and no source or day of it changes. */
  isUnchanged?: true;
  /** @throws {RowProblem} if the change depends on another row that is missing */
  apply: (draft: Draft) => void;
};

/** A cell that cannot be taken; the message is in Japanese. */
export class RowProblem extends Error {}

/** @throws {RowProblem} always */
export function refuse(message: string): never {
  throw new RowProblem(message);
}

/** One row of a record in the worksheet. */
export type Field = {
  /** The label of the row; unique within a record. */
  label: string;
  /** The top-level field of the record that the row changes. */
  key: keyof Place;
  /** The current value in words; empty if there is none. */
  now: string;
  /** The value with its source, from which the reason of the row is derived; undefined for a detail of another row. */
  fact?: unknown;
  /** True for a plain value without source and date. */
  isPlain?: true;
  help: string;
  /** Words that a cell can hold, offered as a drop-down list. With `isClosed`, nothing else is valid. */
  choices: readonly string[];
  isClosed?: true;
  /** @throws {RowProblem} if the cell cannot be taken */
  read: (cell: string) => Edit;
};

export const keepWord = '今のまま';
export const noneWord = 'ない';
export const unknownWord = '不明';

/** The drop-down words for a row: `keepWord` if there is a value. */
export const choicesFor = (now: string, ...words: readonly (string | false)[]): string[] =>
  [now !== '' && keepWord, ...words].filter((word) => word !== false);

/** @throws {RowProblem} for 「確認中」 and for 「今のまま」 without a value */
export function requireAnswerFits(answer: Answer | undefined, now: string): void {
  if (answer === 'later') refuse('まだ分からない行は、空のままにしてください');
  if (answer === 'keep' && now === '')
    refuse('今の値がないので、「今のまま」にできません。分かった内容を書くか、空のままにしてください');
}

/** A value whose sources are joined by that of the row, which agrees with them, on the day of the row; all else is kept. */
export function confirmed(fact: unknown, { provenance }: Draft): object {
  const { source } = fact as { source: string | string[] };
  const sources = [...new Set([provenance.source, ...[source].flat()])];
  return { ...(fact as object), ...provenance, source: sources.length > 1 ? sources : provenance.source };
}

/** Whether a value already has the source and day of the row. */
export const noteOf = (fact: unknown): string | undefined =>
  typeof fact === 'object' && fact !== null && 'note' in fact ? String(fact.note) : undefined;

/** The remark that a note of the old value is dropped with it; none if it has no note. */
export const droppedNote = (fact: unknown): string[] => {
  const note = noteOf(fact);
  return note === undefined ? [] : [`前の値の注記「${note}」は消えます`];
};

export type { FieldPath };
