import { bookingClaim, feeClaim } from '../../../src/domain/claims.ts';
import { refuse } from './field.ts';
import { readText } from './text.ts';

/** Reads the cost. @throws {RowProblem} if the unit is missing, or the cell is no text */
export function readFee(cell: string): string {
  const text = readText(cell);
  if (/^[\d,]+$/.test(text)) refuse(`単位がありません。「${text}円」のように書いてください`);
  if (/^(?:unknown|不要|無)$/.test(text)) refuse('「無料」か、金額か、短い文で書いてください');
  return text;
}

/** The field `free` for a text on the cost; none if the text is unclear or the cost depends on the case. */
export function freeOf(text: string): object {
  const claim = feeClaim(text);
  return claim === 'free' || claim === 'paid' ? { free: claim === 'free' } : {};
}

/** The field `booking` for a text on booking; none if the text is unclear or it depends on the case. */
export function bookingFieldOf(text: string): object {
  const claim = bookingClaim(text);
  return claim === 'none' || claim === 'needed' ? { booking: claim } : {};
}
