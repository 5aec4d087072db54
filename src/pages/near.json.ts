import { namedPoints, postcodePoints } from '../data/geo.ts';
import { word } from '../text/messages.ts';

/** From where somebody may look for what is near; fetched when distances are asked for. */
export function GET(): Response {
  const groups = namedPoints(word('findStations'), word('findNoReading'));
  const body = JSON.stringify({ groups, postcodes: postcodePoints() });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
