import type { EmergencyView, PlaceView } from './views.ts';

/** A row of urgent numbers: a record, its first verified phone, and a few words on when to call. */
export type UrgentRow = { id: string; name: string; number: string; what: string };

/**
 * The first rows of the emergency page.
 * @throws Error where a record has no verified phone; the content check reports that first
 */
export const urgentRows = ({ urgent }: EmergencyView): UrgentRow[] =>
  urgent.map(({ place, what }) => ({
    id: place.id,
    name: nameWithoutNumber(place),
    number: numberOf(place),
    what,
  }));

const numberOf = ({ verifiedPhones, id }: PlaceView): string => {
  const [first] = verifiedPhones;
  if (!first) throw new Error(`${id} has no verified phone`);
  return first.value;
};

/** A name without the number at its end, which is shown beside it: 「警察 110番」 → 「警察」. */
const nameWithoutNumber = (place: PlaceView): string =>
  place.name.replace(new RegExp(`\\s*${numberOf(place)}番?$`), '');
