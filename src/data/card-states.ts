import { lineState, shownState, type Clock } from '../domain/opening-line.ts';
import { isShortNumber } from '../domain/dialling.ts';
import { lastDayOf } from '../schema/partial-date.ts';
import { addDays, type OpeningState } from '../domain/opening.ts';
import type { Phone } from '../schema/phone.ts';
import { openingLines } from './opening-lines.ts';
import type { CityData, PlaceView } from './views.ts';

/** A state of the contact card, with a record and a time that show it. */
export type CardState = { title: string; place: PlaceView; clock: Clock };

/** The states of the contact card, for the styleguide; one without a record in the content is left out. */
export function cardStates(city: CityData): CardState[] {
  const { places, holidays, today } = city;
  /** Every quarter of an hour of the day of the build. */
  const times = Array.from({ length: 96 }, (_, quarter) => ({
    now: { day: today, minute: quarter * 15 },
    holidays,
  }));
  const noon = { now: { day: today, minute: 12 * 60 }, holidays };
  const withNumber = places.filter(
    ({ verifiedPhones, life }) => verifiedPhones.length > 0 && life.state === 'open',
  );

  const opening = (title: string, state: OpeningState['state']): CardState[] =>
    withNumber
      .flatMap((place) => times.map((clock) => ({ title, place, clock })))
      .filter(({ place, clock }) => openingLines(place, place.hours).some((line) => isIn(state, line, clock)))
      .slice(0, 1);
  const record = (title: string, isShown: (place: PlaceView) => boolean, clock: Clock = noon): CardState[] =>
    places
      .filter(isShown)
      .slice(0, 1)
      .map((place) => ({ title, place, clock }));
  const isMoved = ({ status }: PlaceView) => status.value === 'moved';
  const end = places.find((place) => isMoved(place) && place.life.ends !== undefined)?.life.ends;
  const dayAfter = end === undefined ? today : addDays(lastDayOf(end), 1);

  return [
    ...opening('Open', 'open'),
    ...opening('Closing soon', 'closing'),
    ...opening('Closed', 'closed'),
    ...record(
      'Unknown hours',
      (place) => place.life.state === 'open' && openingLines(place, place.hours).length === 0,
    ),
    ...record(
      'No number, with a referral',
      (place) => place.fallbackCall() !== undefined && openingLines(place, place.hours).length > 0,
    ),
    ...record('Short number', ({ verifiedPhones }) => verifiedPhones.some(isShortNumber)).map((state) => ({
      ...state,
      place: { ...state.place, verifiedPhones: state.place.verifiedPhones.toSorted(shortFirst) },
    })),
    ...record('Discreet', ({ discreet }) => discreet === true),
    ...record('Ended', ({ life }) => life.state === 'ended'),
    ...record('Moves soon', isMoved),
    ...record('Moved', isMoved, { now: { day: dayAfter, minute: 12 * 60 }, holidays }),
    ...record('Begins later', ({ life }) => life.state === 'notBegun'),
  ];
}

const shortFirst = (one: Phone, other: Phone) => Number(isShortNumber(other)) - Number(isShortNumber(one));

const isIn = (state: OpeningState['state'], line: Parameters<typeof lineState>[0], clock: Clock) =>
  !line.phoneAlways && line.hours?.always !== true && shownState(line, lineState(line, clock)) === state;
