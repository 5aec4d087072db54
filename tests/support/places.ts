import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The fields of a record in the open data by which tests select records. */
export type OpenPlace = {
  id: string;
  kind: string;
  name: string;
  status: { value: string };
  hours?: { known: boolean; value?: { always?: boolean; weekly: object[] } };
  phones: { known: boolean; value?: OpenPhone[] };
  venues: object[];
  ages?: { known: boolean };
  position?: object;
};
type OpenPhone = { number: string; for: string; charge: string; always?: boolean; firm: boolean };

/** The records of a built site, from /data/v1/places.json. */
export function placesOf(folder: string): OpenPlace[] {
  const file = path.join(folder, 'data/v1/places.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { places: OpenPlace[] }).places;
}

/** The verified numbers of a record for residents. */
export const numbersOf = ({ phones }: OpenPlace): OpenPhone[] =>
  (phones.value ?? []).filter((phone) => phone.firm && phone.for === 'residents');

/**
 * One open record for each property that changes its page: the longest name, the most numbers, venues or rows of
 * hours, no number, no hours, 24 hours, or a number with `#`. A property that no record has is skipped.
 */
export function variedPlaces(folder: string): OpenPlace[] {
  const open = placesOf(folder).filter(({ status }) => status.value === 'open');
  const most = (measure: (place: OpenPlace) => number) =>
    open.toSorted((one, other) => measure(other) - measure(one)).at(0);
  const hours = ({ hours }: OpenPlace) => hours?.value;
  const chosen = [
    most(({ name }) => name.length),
    most((place) => numbersOf(place).length),
    most(({ venues }) => venues.length),
    most((place) => hours(place)?.weekly.length ?? 0),
    open.find((place) => numbersOf(place).length > 0 && (hours(place)?.weekly.length ?? 0) > 0),
    open.find((place) => numbersOf(place).length > 0 && !hours(place)),
    open.find((place) => numbersOf(place).length === 0 && (hours(place)?.weekly.length ?? 0) > 0),
    open.find((place) => numbersOf(place).length === 0 && !hours(place)),
    open.find((place) => hours(place)?.always),
    open.find((place) => numbersOf(place).some(({ number }) => number.startsWith('#'))),
  ];
  return [...new Set(chosen.filter((place) => place !== undefined))];
}
