import type { PlaceView } from '../data/assemble.ts';
import { cityData } from '../data/directory.ts';
import { numbersToShow } from '../data/dialling.ts';
import { lifecycleNotes } from '../text/lifetime.ts';
import { lifespanOf } from '../domain/lifetime.ts';

/**
 * One line for each record that may be in the list of a device: its id, name, what it does, its numbers, whom to call where
 * it has none, and its life where that is not simply open: the last day (empty where it is over), the one that goes on with
 * its work, whom to ask otherwise, and sentences with the last day on which they hold.
 */
export const GET = async () => {
  const { places, today } = await cityData();
  const cards = places
    .filter(({ discreet }) => !discreet)
    .map((place) => {
      const card = [
        place.id,
        place.name,
        place.summary,
        numbersToShow(place.verifiedPhones),
        place.life.state === 'ended' ? null : other(place.fallbackCall()?.call),
      ];
      const life = lifeOf(place, today);
      return life ? [...card, life] : card;
    });
  return new Response(JSON.stringify(cards));
};

function lifeOf(place: PlaceView, today: string): object | undefined {
  const { life } = place;
  const notes = lifecycleNotes(life, today).flatMap(({ text, until }) => (until ? [[text, until]] : []));
  const ends = life.state === 'ended' ? '' : lifespanOf(life).ends;
  if (ends === undefined) return notes.length > 0 ? { notes } : undefined;
  const successor = place.successor();
  const call = (successor?.verifiedPhones.length === 0 && successor.fallbackCall()?.call) || undefined;
  return { notes, ends, successor: other(successor), ask: other(successor ? call : place.referral()?.call) };
}

const other = (place: PlaceView | undefined) =>
  place ? [place.id, place.name, numbersToShow(place.verifiedPhones)] : null;
