import { namedPoints, postcodePoints } from '../data/geo.ts';
import { t } from '../text/messages.ts';

/** Starting points for sorting by distance: stations, towns and postcodes; fetched when a visitor sorts by distance. */
export function GET(): Response {
  const groups = namedPoints(t('findStations'), t('findNoReading'));
  const body = JSON.stringify({ groups, postcodes: postcodePoints() });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
