import type { CityData, PlaceView } from '../../src/data/assemble.ts';
import { isKnown } from '../../src/domain/knowledge.ts';
import { addDays } from '../../src/domain/opening.ts';
import type { Provenance } from '../../src/schema/fact.ts';

/** A value that is due to be looked at again: undated, or older than its kind allows. */
export type OverdueFact = { place: PlaceView; field: string; asOf: string | null };

/** Fields of records that hold facts, one or several. */
const factFields = [
  'forWhom',
  'phones',
  'fax',
  'mail',
  'homeVisit',
  'address',
  'hours',
  'fee',
  'reservation',
] as const;

/** Facts of records that are due to be looked at again, and those with a remark on how sources differ. */
export function factsToCheck({ places }: CityData): { overdue: OverdueFact[]; remarked: OverdueFact[] } {
  const facts = places
    .filter(({ life }) => life.state !== 'ended')
    .flatMap((place) =>
      factFields.flatMap((field) => {
        const said = [place[field]].flat() as unknown[];
        return said.filter(isFact).map((fact) => ({ place, field, fact, trust: place.trust(fact) }));
      }),
    );
  const row = ({ place, field, trust }: (typeof facts)[number]): OverdueFact => ({
    place,
    field,
    asOf: trust.asOf,
  });
  return {
    overdue: facts.filter(({ trust }) => trust.overdue).map(row),
    remarked: facts.filter(({ fact }) => fact.note !== undefined).map(row),
  };
}

/** How far ahead a closure on set days may be before its year is doubted. */
const farAheadDays = 366;

/** Closures on set days that change nothing any more, or that begin so far ahead that their year may be mistyped. */
export function oddClosures({
  places,
  today,
}: CityData): { place: PlaceView; from: string; isPast: boolean }[] {
  return places
    .filter(({ life }) => life.state !== 'ended')
    .flatMap((place) => {
      const dates = isKnown(place.hours) ? place.hours.value.closed.dates : [];
      return dates
        .map(({ from, to = from }) => ({ place, from, isPast: to < today }))
        .filter(({ from, isPast }) => isPast || from > addDays(today, farAheadDays));
    });
}

const isFact = (value: unknown): value is Provenance & { note?: string } =>
  typeof value === 'object' && value !== null && 'source' in value;

/** The section of the city that knows a record: its own, that of its kind, or the last resort. */
export function sectionOf(place: PlaceView, { site, place: placeOf }: CityData): PlaceView {
  return placeOf(place.section?.value ?? place.kindView.section ?? site.lastResort);
}
