import type { PlaceView } from '../data/views.ts';
import { cityData } from '../data/directory.ts';
import { numbersToShow } from '../data/dialling.ts';
import { lifecycleNotes } from '../text/lifetime.ts';
import { lifespanOf } from '../domain/lifetime.ts';

/**
 * A tuple for each record that a visitor can save in the list on the device (all but discreet ones): id, name, summary,
 * numbers, the record to call where it has none, and, unless it is simply open, its life: `ends` (the last day, empty
 * where it has ended), `successor`, `ask` (whom to ask otherwise), and `notes` (sentences with the last day on which
 * they hold).
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
        place.life.state === 'ended' ? null : contactOf(place.fallbackCall()?.call),
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
  return {
    notes,
    ends,
    successor: contactOf(successor),
    ask: contactOf(successor ? call : place.referral()?.call),
  };
}

const contactOf = (place: PlaceView | undefined) =>
  place ? [place.id, place.name, numbersToShow(place.verifiedPhones)] : null;
