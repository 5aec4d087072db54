import type { EmergencyView, PlaceView } from './assemble.ts';

/** A row of the numbers for danger: one record, its first number, and a few words on when to call. */
export type UrgentRow = { id: string; name: string; number: string; what: string };

/** The rows above all on the page for danger; the check holds that each record has a firm number. */
export const urgentRows = ({ urgent }: EmergencyView): UrgentRow[] =>
  urgent.map(({ place, what }) => ({ id: place.id, name: nameBeside(place), number: numberOf(place), what }));

const numberOf = ({ verifiedPhones, id }: PlaceView): string => {
  const [first] = verifiedPhones;
  if (!first) throw new Error(`${id} has no firm number`);
  return first.value;
};

/** A name as it is beside its number: 「警察 110番」 without the number that ends it. */
const nameBeside = (place: PlaceView): string =>
  place.name.replace(new RegExp(`\\s*${numberOf(place)}番?$`), '');
