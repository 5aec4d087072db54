import type { RubyPart } from './ruby.ts';

/** A word with its reading in the notation of content files: `{困|こま}る`. */
const annotated = /\{([^{}|]+)\|([^{}|]+)\}/g;
const kanji = /\p{Script=Han}/u;
const hiragana = /^[ぁ-ゖー]+$/;

/**
 * A problem of a text in reading notation, with its piece: kanji without a reading (`unread`), a reading that is not
 * hiragana (`reading`), or braces that do not match (`form`).
 */
export type NotationProblem = { problem: 'unread' | 'reading' | 'form'; piece: string };

/** Splits a text in reading notation into pieces; those in braces have a reading. */
export function notationParts(text: string): RubyPart[] {
  const parts: RubyPart[] = [];
  let end = 0;
  for (const match of text.matchAll(annotated)) {
    if (match.index > end) parts.push([text.slice(end, match.index), '']);
    parts.push([match[1] ?? '', match[2] ?? '']);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push([text.slice(end), '']);
  return parts;
}

/** Removes the readings from a text: `{困|こま}る` → 困る. */
export const withoutReadings = (text: string): string => text.replace(annotated, '$1');

/**
 * Converts a text to HTML with ruby, without spaces between the pieces. The readings are hidden from screen readers.
 */
export function rubyHtml(text: string): string {
  return notationParts(text)
    .map(([piece, reading]) =>
      reading === ''
        ? escapeHtml(piece)
        : `<ruby>${escapeHtml(piece)}<rt aria-hidden="true">${escapeHtml(reading)}</rt></ruby>`,
    )
    .join('');
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The first problem of a text in which every kanji must have its reading in hiragana. */
export function findNotationProblem(text: string): NotationProblem | undefined {
  for (const [piece, reading] of notationParts(text)) {
    if (reading !== '') {
      if (!hiragana.test(reading)) return { problem: 'reading', piece: `{${piece}|${reading}}` };
    } else if (/[{}|]/.test(piece)) return { problem: 'form', piece };
    else if (kanji.test(piece)) {
      return { problem: 'unread', piece: /\p{Script=Han}+/u.exec(piece)![0] };
    }
  }
  return undefined;
}
