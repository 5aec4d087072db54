import type { Place } from '../../../src/schema/place.ts';
import { answerOf } from '../answers.ts';
import { readDay } from '../day-cell.ts';
import {
  choicesFor,
  confirmed,
  noneWord,
  refuse,
  requireAnswerFits,
  type Draft,
  type Edit,
  type Field,
  type Lookups,
} from './field.ts';

const states = {
  open: '開いている',
  preparing: '準備中',
  unconfirmed: '未確認',
  moved: 'ほかに移った',
  closed: '終わった',
} as const;

/** The rows of the life of a record: its state, its first and last day, and who takes over. */
export function statusFields({ status }: Place, { names }: Lookups): Field[] {
  const row = (
    label: string,
    now: string,
    help: string,
    words: string[],
    read: (cell: string) => Edit,
  ): Field => ({
    label,
    key: 'status',
    now,
    help,
    choices: choicesFor(now, ...words),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'keep') return set(now, {});
      return read(cell);
    },
  });
  return [
    row(
      '開いているか',
      states[status.value],
      '「開いている」か「準備中」。終わった窓口は「最後の日」の行に',
      ['開いている', '準備中'],
      (cell) => {
        const found = Object.entries(states).find(([, word]) => word === cell.trim());
        if (found?.[0] === 'open' || found?.[0] === 'preparing')
          return set(found[1], { value: found[0], until: undefined, movedTo: undefined });
        return refuse(
          '「開いている」か「準備中」と書いてください。終わった窓口は「最後の日」の行に、日付を書きます',
        );
      },
    ),
    row(
      '始まった日',
      withEnd(status.from, 'から'),
      '例: 2026年12月1日（月や年だけでも）。これからの日付も',
      [],
      (cell) => {
        if (answerOf(cell) !== undefined) return set('なし', { from: undefined });
        const from = readPartialDay(cell);
        return set(withEnd(from, 'から'), { from });
      },
    ),
    row(
      '最後の日',
      withEnd(status.until, 'まで'),
      '終わる窓口の最後の日。例: 2027年3月31日',
      [noneWord],
      (cell) => {
        if (answerOf(cell) !== undefined) {
          if (status.until === undefined) return { words: 'なし', isUnchanged: true, apply: () => {} };
          return set('なし', { value: 'open', until: undefined, movedTo: undefined });
        }
        const until = readPartialDay(cell);
        return set(withEnd(until, 'まで'), { until, value: status.value === 'moved' ? 'moved' : 'closed' });
      },
    ),
    row(
      '引き継ぎ先',
      names.get(status.movedTo ?? '') ?? '',
      '終わったあとに引き継ぐ窓口の名前',
      [noneWord],
      (cell) => {
        if (answerOf(cell) !== undefined) {
          if (status.movedTo === undefined) return { words: 'なし', isUnchanged: true, apply: () => {} };
          return set('なし', { value: status.until ? 'closed' : 'open', movedTo: undefined });
        }
        const id = recordNamed(cell, names);
        return set(names.get(id) ?? id, { value: 'moved', movedTo: id });
      },
    ),
  ];
}

/** The id of a record by its name or id. @throws {RowProblem} */
export function recordNamed(cell: string, names: ReadonlyMap<string, string>): string {
  const text = cell.normalize('NFKC').trim();
  if (names.has(text)) return text;
  const ids = [...names].filter(([, name]) => name.normalize('NFKC') === text).map(([id]) => id);
  if (ids.length > 1)
    refuse(
      `「${text}」という窓口が ${ids.length} か所あります。ファイルの名前（${ids.join('、')}）を書いてください`,
    );
  return ids[0] ?? refuse(`「${text}」という窓口はありません。このサイトにある窓口の名前を書いてください`);
}

function set(words: string, part: Record<string, unknown>): Edit {
  return {
    words,
    apply: (draft: Draft) => {
      const { source, asOf, ...old } = confirmed(draft.data.status, draft) as Record<string, unknown>;
      const isKept = Object.keys(part).length === 0;
      const joined = { ...old, ...part, ...(isKept ? { source, asOf } : draft.provenance) };
      draft.data.status = Object.fromEntries(
        Object.entries(joined).filter(([, value]) => value !== undefined),
      );
      draft.changed.add('status');
    },
  };
}

/** Reads a day, a month or a year. @throws {RowProblem} */
export function readPartialDay(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/(?:から|より|まで|で?終了|で?終わり|開始|始まり)$/, '');
  const [, era, first = '', month] =
    /^(令和|R)?(\d{1,4})(?:年度?|[-/.])?(?:(\d{1,2})月?)?$/i.exec(text) ?? [];
  const year = era ? String(2018 + Number(first)) : first;
  if (/年度/.test(text)) refuse('年度ではなく、年か月で書いてください（例: 2026年4月）');
  if (/^20\d{2}$/.test(year)) {
    if (month === undefined) return year;
    if (Number(month) >= 1 && Number(month) <= 12) return `${year}-${month.padStart(2, '0')}`;
  }
  const day = readDay(text);
  return 'day' in day ? day.day : refuse(day.problem);
}

/** A day with a word after it, so that a spreadsheet does not take it for a date and change its form. */
const withEnd = (date: string | undefined, end: string): string =>
  date === undefined ? '' : `${partialInWords(date)}${end}`;

/** 2026-12-01 → 2026年12月1日. */
export function partialInWords(date: string | undefined): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year ? `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}` : '';
}
