import { annotate, namePattern } from '../../text/annotate.ts';
import type { RubyPart } from '../../text/ruby.ts';

/**
 * Fetches the known readings of names.
 * @returns a function that splits a text into pieces; the reading of a piece is empty if it has none
 * @throws if they cannot be fetched
 */
export async function fetchReadings(address: string): Promise<(text: string) => RubyPart[]> {
  const response = await fetch(address);
  const known = (await response.json()) as RubyPart[][];
  const readings = new Map(known.map((parts) => [parts.map(([text]) => text).join(''), parts]));
  const pattern = namePattern(readings.keys());
  return (text) => annotate(text, pattern, readings);
}
