import { namedPoints, postcodePoints } from '../data/geo.ts';
import { t } from '../text/messages.ts';

/** From where somebody may look for what is near; fetched when distances are asked for. */
export function GET(): Response {
  const groups = namedPoints(t('findStations'), t('findNoReading'));
  const body = JSON.stringify({ groups, postcodes: postcodePoints() });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
