import type { Place } from '../../../src/schema/place.ts';
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

type Item = Record<string, unknown>;

/** The items of a list in a draft. A removed item is undefined, so that the indexes of the others stay. */
export function itemsOf(draft: Draft, key: keyof Place): (Item | undefined)[] {
  const items = draft.data[key];
  if (Array.isArray(items)) return items as (Item | undefined)[];
  return (draft.data[key] = []) as (Item | undefined)[];
}

type ItemOptions = {
  label: string;
  key: keyof Place;
  index: number;
  item: (Item & { value: string }) | undefined;
  help: string;
  read: (cell: string) => string;
  /** Whether the item can be removed; a message in Japanese if it cannot. */
  noneProblem?: string;
  /** The parts of the old item that are kept with a new value, and remarks. */
  keep?: (item: Item, value: string) => { kept: Item; remarks: string[] };
  /** For an item that does not exist: also 「不明」 and 「ない」 for the whole list. */
  whole?: { canBeUnknown: boolean; none: unknown; isNone: boolean; isUnknown: boolean };
  follow?: (value: string | undefined) => { remarks: string[]; apply: (draft: Draft) => void };
  fact?: unknown;
};

/** The row of an item of a list, such as the second number, or of the item to be appended. */
export function itemField(options: ItemOptions): Field {
  const { label, key, index, item, help, read, noneProblem, keep, whole, follow } = options;
  const now = item?.value ?? '';
  const set = (value: string): Edit => {
    const isSame = value === now;
    const { kept, remarks } =
      item && !isSame ? (keep?.(item, value) ?? { kept: {}, remarks: [] }) : { kept: {}, remarks: [] };
    const following = isSame ? undefined : follow?.(value);
    return {
      words: value,
      remarks: [...(isSame ? [] : droppedNote(item)), ...remarks, ...(following?.remarks ?? [])],
      apply: (draft) => {
        const items = itemsOf(draft, key);
        if (index > items.length)
          refuse(`「${label}」の前の番号の行が空です。番号の小さい行から書いてください`);
        items[index] = (
          isSame ? confirmed(items[index], draft) : { value, ...kept, ...draft.provenance }
        ) as Item;
        draft.changed.add(key);
        following?.apply(draft);
      },
    };
  };
  return {
    label,
    key,
    now,
    ...('fact' in options && { fact: options.fact }),
    help,
    choices: choicesFor(
      now,
      noneProblem === undefined && (item !== undefined || whole !== undefined) && noneWord,
      whole?.canBeUnknown === true && unknownWord,
    ),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'keep') return set(now);
      if (answer === 'none' || answer === 'unknown') {
        if (whole?.canBeUnknown && answer === 'unknown')
          return {
            words: unknownWord,
            remarks: item ? droppedNote(item) : [],
            ...(whole.isUnknown && { isUnchanged: true as const }),
            apply: (draft) => {
              draft.data[key] = 'unknown';
              draft.changed.add(key);
            },
          };
        if (noneProblem !== undefined) refuse(noneProblem);
        if (!item && !whole) return { words: 'なし', isUnchanged: true, apply: () => {} };
        return {
          words: 'なし（ページに出しません）',
          remarks: item ? droppedNote(item) : [],
          ...(whole?.isNone && { isUnchanged: true as const }),
          apply: (draft) => {
            if (item) itemsOf(draft, key)[index] = undefined;
            else draft.data[key] = whole?.none;
            draft.changed.add(key);
            follow?.(undefined).apply(draft);
          },
        };
      }
      return set(read(cell));
    },
  };
}

type DetailOptions = {
  label: string;
  key: keyof Place;
  index: number;
  /** Label of the row of the item itself. */
  itemLabel: string;
  itemValue: string | undefined;
  now: string;
  help: string;
  choices?: readonly string[];
  isClosed?: true;
  /** The parts of the item to set; undefined values remove a part. @throws {RowProblem} */
  read: (cell: string) => { part: Item; words: string; follow?: (draft: Draft) => string[] };
  none?: Item;
};

/** The row of a detail of an item, such as the charge of a number. The item counts as confirmed with it. */
export function detailField({
  label,
  key,
  index,
  itemLabel,
  itemValue,
  now,
  help,
  choices = [],
  isClosed,
  read,
  none,
}: DetailOptions): Field {
  return {
    label,
    key,
    now,
    help,
    choices: choicesFor(now, ...choices, none !== undefined && now !== '' && noneWord),
    ...(isClosed && { isClosed }),
    read: (cell) => {
      const answer = choices.includes(cell.trim()) ? undefined : answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'unknown' && none === undefined)
        refuse(`この行は「${choices.join('」か「')}」で書いてください`);
      const isRemoved = answer === 'none' || answer === 'unknown';
      if (isRemoved && none === undefined) refuse('この行は「ない」にできません');
      if (isRemoved && now === '') return { words: 'なし', isUnchanged: true, apply: () => {} };
      const edit =
        answer === 'keep'
          ? { part: {}, words: now }
          : isRemoved
            ? { part: none!, words: 'なし' }
            : read(cell);
      return {
        words: edit.words,
        ...(itemValue !== undefined && { confirms: { label: itemLabel, value: itemValue } }),
        apply: (draft) => {
          const items = itemsOf(draft, key);
          const item = items[index];
          if (!item) return refuse(`「${itemLabel}」の行が空です。先にその行に書いてください`);
          const { source, asOf, ...old } = confirmed(item, draft) as Item;
          const joined = { ...old, ...edit.part, source, asOf };
          items[index] = Object.fromEntries(
            Object.entries(joined).filter(([, value]) => value !== undefined),
          );
          draft.changed.add(key);
          if ('follow' in edit) edit.follow?.(draft);
        },
      };
    },
  };
}

/** 「電話」, 「電話2」, 「電話3」. */
export const numbered = (label: string, index: number): string =>
  index === 0 ? label : `${label}${index + 1}`;
