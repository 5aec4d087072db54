import { firstDayOf, lastDayOf } from '../schema/partial-date.ts';
import type { Place } from '../schema/place.ts';
import type { Program } from '../schema/program.ts';
import { existedOn } from './lifetime.ts';

/** Whether a record carries out a programme, which names it by kind or by id. */
export function carriesOut(program: Program, id: string, place: Place): boolean {
  return program.kinds.includes(place.kind) || program.places.includes(id);
}

/**
 * How many records carried out a programme at the date of its declared number, including records closed since. Of records
 * without a first day whose state was confirmed only later, which may have begun since, as many count as the declared
 * number needs.
 */
export function countOnDeclaredDay(
  program: Program,
  places: readonly { id: string; record: Place }[],
): number {
  const { asOf: day, count: declared } = program.declared;
  const existing = places.filter(
    ({ id, record }) => carriesOut(program, id, record) && existedOn(record.status, day),
  );
  const mayBeNewer = ({ record: { status } }: { record: Place }) =>
    status.from === undefined && status.asOf !== undefined && firstDayOf(status.asOf) > lastDayOf(day);
  const certain = existing.filter((place) => !mayBeNewer(place)).length;
  return Math.min(Math.max(declared ?? existing.length, certain), existing.length);
}
