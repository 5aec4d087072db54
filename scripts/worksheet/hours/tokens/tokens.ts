import { namedDates, writtenDates } from './dates.ts';
import { weeksAndDays } from './days.ts';
import type { Lexeme, Meaning } from './lexeme.ts';
import { normalizeHours } from './normalize.ts';
import { statesAndFillers } from './states.ts';
import { lengths, timesOfDay } from './times.ts';
import type { Token } from './token.ts';
import { unclearWords } from './unclear.ts';

/** In order of priority; each is tried at the current position. */
const lexemes: Lexeme[] = [
  ...unclearWords,
  ...namedDates,
  ...lengths,
  ...writtenDates,
  ...weeksAndDays,
  ...timesOfDay,
  ...statesAndFillers,
];

/**
 * Splits a cell with opening hours into tokens.
 * @param names of venues and kinds of hours that the record has, which can stand in brackets after a time
 * @returns the tokens, or a message in Japanese that quotes the part that cannot be read
 */
export function tokensOf(cell: string, names: readonly string[]): Token[] | { problem: string } {
  const text = normalizeHours(cell);
  const known = new Map(names.map((name) => [normalizeHours(name), name]));
  const tokens: Token[] = [];
  let gap = false;
  let isNewLine = false;
  let partStart = 0;
  const push = (token: Meaning, written: string) => {
    tokens.push({ ...token, gap, isNewLine, text: written } as Token);
    gap = false;
    isNewLine = false;
  };
  for (let at = 0; at < text.length;) {
    const bracket = matchOf(/\(([^()]+)\)/y, text, at);
    const name = known.get(bracket?.[1]?.trim() ?? '');
    if (bracket && name !== undefined) {
      push({ type: 'remark', name }, bracket[0]);
      at += bracket[0].length;
      continue;
    }
    const late = matchOf(reception, text, at);
    const note = late ?? bracket ?? matchOf(/[※*]\s*([^\n※*]+)/y, text, at);
    const words = note?.[1]?.trim() ?? '';
    if (note && isNote(words) && (late !== null || 'problem' in tokensOf(words, names))) {
      push({ type: 'text', note: words }, note[0]);
      at += note[0].length;
      partStart = at;
      continue;
    }
    const separator = matchOf(/[\s、,;。・\/:|※*]+/y, text, at)?.[0];
    if (separator !== undefined) {
      at += separator.length;
      gap ||= /[^・]/.test(separator);
      isNewLine ||= /[\n。※*]/.test(separator);
      partStart = at;
      continue;
    }
    const found = matchAt(text, at);
    if (!found) return { problem: unread(text, partStart) };
    if (typeof found.meaning === 'string') return { problem: found.meaning };
    if (found.meaning) push(found.meaning, found.text);
    else if (/^ただし/.test(found.text)) gap = true;
    at += found.text.length;
    if (/[()[\]]/.test(found.text)) partStart = at;
  }
  return tokens;
}

const matchOf = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** 「受付は16:30まで」, which is no opening time, up to the end of its part. */
const reception =
  /((?:最終)?(?:受付|受け付け|入館|入場|申し込み|申込)(?:時間)?は?[^、,。\n()]*?\d[^、,。\n()]*?まで(?:です)?)/y;

/** Words of a remark that could change when a place is open: such a remark is not taken as a text beside the table. */
const changesHours =
  /休|開|閉|祝|曜|短縮|延長|当面|変更|臨時|場合|とき|時は|除|翌|毎|日時|平日|土日|期間|のみ|まで(?=.)|から|~/;
const isNote = (words: string): boolean => words !== '' && !changesHours.test(words);

function matchAt(
  text: string,
  at: number,
): { meaning: Meaning | string | undefined; text: string } | undefined {
  for (const { pattern, read } of lexemes) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0] !== '') return { meaning: read(match), text: match[0] };
  }
  return undefined;
}

function unread(text: string, partStart: number): string {
  const part =
    /^[^\s、,;。()[\]]{1,24}/.exec(text.slice(partStart))?.[0] ?? text.slice(partStart, partStart + 1);
  return `「${part}」が読みとれません。曜日・時刻・休みだけを書いてください。ほかのことは「時間の但し書き」の行に書けます`;
}
