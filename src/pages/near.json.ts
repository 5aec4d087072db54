import { namedPoints } from '../data/geo.ts';
import { word } from '../data/words.ts';

export function GET(): Response {
  const body = JSON.stringify(namedPoints(word('findStations'), word('findNoReading')));
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
