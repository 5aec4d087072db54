import type { z } from 'zod';
import { isKnown, isUnknown, type MaybeFact } from '../../../src/domain/knowledge.ts';
import type { Place } from '../../../src/schema/place.ts';
import { textSchema } from '../../../src/schema/text.ts';
import { answerOf } from '../answers.ts';
import {
  choicesFor,
  confirmed,
  droppedNote,
  noneWord,
  refuse,
  requireAnswerFits,
  unknownWord,
  type Draft,
  type Edit,
  type Field,
} from './field.ts';

/** The text of a fact; empty if it is missing or unknown. */
export const textOf = (fact: MaybeFact<string>): string => (isKnown(fact) ? fact.value : '');

/** Joins lines, and writes digits and letters in half width, as all texts of the content. */
export const cleanText = (cell: string): string =>
  cell
    .replaceAll(/\s*\r?\n\s*/g, ' ')
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => letter.normalize('NFKC'))
    // Excel writes 〜 as ～ in Shift_JIS.
    .replaceAll('～', '〜')
    .trim();

/** @throws {RowProblem} with the message of the schema */
export function validate(schema: z.ZodType, value: unknown): unknown {
  const read = schema.safeParse(value);
  return read.success ? read.data : refuse(read.error.issues[0]?.message ?? '');
}

/** @throws {RowProblem} if a text has no letter or digit, or is not valid in the content */
export function readText(cell: string, schema: z.ZodType = textSchema): string {
  const text = cleanText(cell);
  if (!/[\p{L}\p{N}]/u.test(text)) refuse('記号だけです。文字で書いてください');
  return String(validate(schema, text));
}

type FactOptions = {
  help: string;
  /** Reads a cell as the value. @throws {RowProblem} */
  read?: (cell: string) => string;
  /** Machine-readable fields beside the value. */
  derived?: (value: string) => object;
  /** Message for 「ない」; without it, 「ない」 removes the field. */
  noneProblem?: string | undefined;
  /** Message for 「不明」 where a record cannot be without the value. */
  canBeUnknown: boolean;
  choices?: string[];
  /** Further changes after the value has been set or removed. Returns remarks. */
  follow?: (value: string | undefined) => { remarks: string[]; apply: (draft: Draft) => void };
};

/** The row of a fact that holds a text. */
export function factField(
  label: string,
  key: keyof Place,
  fact: MaybeFact<string>,
  { help, read = readText, derived, noneProblem, canBeUnknown, choices = [], follow }: FactOptions,
): Field {
  const now = textOf(fact);
  const set = (value: string): Edit => {
    const isSame = value === now;
    const following = isSame ? undefined : follow?.(value);
    return {
      words: value,
      remarks: [...(isSame ? [] : droppedNote(fact)), ...(following?.remarks ?? [])],
      apply: (draft) => {
        draft.data[key] = isSame
          ? confirmed(draft.data[key], draft)
          : { value, ...defined(derived?.(value) ?? {}), ...draft.provenance };
        draft.changed.add(key);
        following?.apply(draft);
      },
    };
  };
  return {
    label,
    key,
    now,
    fact,
    help,
    choices: choicesFor(now, ...choices, noneProblem === undefined && noneWord, canBeUnknown && unknownWord),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'keep') return set(now);
      if (answer === 'none' || answer === 'unknown') {
        if (answer === 'none' && noneProblem !== undefined) refuse(noneProblem);
        const becomesUnknown = answer === 'unknown' && canBeUnknown;
        const isUnchanged = becomesUnknown ? isUnknown(fact) : fact === undefined;
        const following = follow?.(undefined);
        return {
          words: becomesUnknown ? unknownWord : 'なし（ページに出しません）',
          remarks: isUnchanged ? [] : [...droppedNote(fact), ...(following?.remarks ?? [])],
          ...(isUnchanged && { isUnchanged }),
          apply: (draft) => {
            if (becomesUnknown) draft.data[key] = 'unknown';
            else delete draft.data[key];
            draft.changed.add(key);
            following?.apply(draft);
          },
        };
      }
      return set(read(cell));
    },
  };
}

/** The row of a plain value without source and date. */
export function plainField(
  label: string,
  key: keyof Place,
  now: string,
  help: string,
  read: (cell: string) => unknown,
  { isMissing = false, none }: { isMissing?: boolean; none?: unknown } = {},
): Field {
  return {
    label,
    key,
    now,
    isPlain: true,
    ...(isMissing && { fact: 'unknown' }),
    help,
    choices: choicesFor(now, none !== undefined && noneWord),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      const same: Edit = { words: now, isUnchanged: true, apply: () => {} };
      if (answer === 'keep') return same;
      if (answer === 'unknown') return now === '' ? same : refuse('この行は「不明」にできません');
      if (answer === 'none' && none === undefined) refuse('この行は「ない」にできません');
      const value = answer === 'none' ? none : read(cell);
      const words = answer === 'none' ? 'なし' : [value].flat().join('、');
      if (words === now) return same;
      return {
        words,
        apply: (draft) => {
          draft.data[key] = value;
          draft.changed.add(key);
        },
      };
    },
  };
}

const defined = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, part]) => part !== undefined));
