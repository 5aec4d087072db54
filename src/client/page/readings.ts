import { annotate, namePattern } from '../../text/annotate.ts';
import type { RubyPart } from '../../text/ruby.ts';

/** Fetches the known readings. @returns what cuts a text into pieces, those that are a known name with their reading */
export async function fetchReadings(address: string): Promise<(text: string) => RubyPart[]> {
  const response = await fetch(address);
  const known = (await response.json()) as RubyPart[][];
  const readings = new Map(known.map((parts) => [parts.map(([text]) => text).join(''), parts]));
  const pattern = namePattern(readings.keys());
  return (text) => annotate(text, pattern, readings);
}
