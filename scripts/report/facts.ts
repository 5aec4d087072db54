import type { CityData, PlaceView } from '../../src/data/views.ts';
import { isKnown } from '../../src/domain/knowledge.ts';
import { addDays } from '../../src/domain/opening.ts';
import type { Provenance } from '../../src/schema/fact.ts';

/** A value of a record and its date (null: undated), listed because it is overdue or carries a note. */
export type OverdueFact = { place: PlaceView; field: string; asOf: string | null };

/** Fields of records that hold one fact or a list of facts. */
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

/**
 * Facts of records that have not ended: `overdue` ones are undated or older than the kind's `recheckMonths`, `remarked`
 * ones have a note, for example on how sources differ.
 */
export function factsToCheck({ places }: CityData): { overdue: OverdueFact[]; remarked: OverdueFact[] } {
  const facts = places
    .filter(({ life }) => life.state !== 'ended')
    .flatMap((place) =>
      factFields.flatMap((field) => {
        const values = [place[field]].flat() as unknown[];
        return values.filter(isFact).map((fact) => ({ place, field, fact, trust: place.trust(fact) }));
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

/** A closure that begins later than this many days from today may have a mistyped year. */
const farAheadDays = 366;

/** Closures on dates that are past, or that begin so far ahead that their year may be mistyped. */
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

/** The section responsible for a record: the record's own, else that of its kind, else the last resort. */
export function sectionOf(place: PlaceView, { site, place: placeOf }: CityData): PlaceView {
  return placeOf(place.section?.value ?? place.kindView.section ?? site.lastResort);
}
