import { createHash } from 'node:crypto';
import { readDay } from './day-cell.ts';

/** All characters that a file in Shift_JIS of Excel (CP932) can hold, in one form where it has two. */
let cp932: ReadonlySet<string> | undefined;

function cp932Characters(): ReadonlySet<string> {
  if (cp932) return cp932;
  const decoder = new TextDecoder('shift_jis');
  const bytes: number[] = [];
  const trails = Array.from({ length: 0xfc - 0x40 + 1 }, (_, index) => 0x40 + index).filter(
    (byte) => byte !== 0x7f,
  );
  for (let lead = 0x81; lead <= 0xfc; lead += 1)
    if (lead < 0xa0 || lead > 0xdf) for (const trail of trails) bytes.push(lead, trail);
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
  cp932 = new Set([...(ascii + decoder.decode(Uint8Array.from(bytes))).normalize('NFKC')]);
  return cp932;
}

/**
 * A text as it survives spreadsheets: widths, spaces, dashes and tildes in one form, dates as `YYYY-MM-DD`, without characters
 * that Shift_JIS cannot hold (Excel replaces them with `?`).
 */
export function foldCell(text: string): string {
  const day = /\d{4}/.test(text) && text.length < 30 ? readDay(text) : undefined;
  if (day && 'day' in day) return day.day;
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[〜～∼˜]/g, '~')
    .replaceAll(/[‐‑‒–—―−─ー]/g, '-')
    .replaceAll('¥', '\\')
    .replaceAll(/[\s?']/g, '');
  return [...plain].filter((letter) => cp932Characters().has(letter)).join('');
}

/**
 * Eight letters by which an import recognizes that the fixed cells of a row are as they were written. Only letters from a to
 * p, so that no spreadsheet takes them for a number.
 */
export function signatureOf(cells: readonly string[]): string {
  const hash = createHash('sha256').update(cells.map(foldCell).join('\n')).digest('hex');
  return [...hash.slice(0, 8)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
