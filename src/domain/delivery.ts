import type { Place } from '../schema/place.ts';
import type { Program } from '../schema/program.ts';
import { existedOn } from './lifetime.ts';

/** Whether a record is one of those that carry out a programme, by its kind or by its name. */
export function carriesOut(program: Program, id: string, place: Place): boolean {
  return program.kinds.includes(place.kind) || program.places.includes(id);
}

/** How many records carried out a programme on the day its number was declared; a closed record counts for its time. */
export function countOnDeclaredDay(
  program: Program,
  places: readonly { id: string; record: Place }[],
): number {
  return places.filter(
    ({ id, record }) => carriesOut(program, id, record) && existedOn(record.status, program.declared.asOf),
  ).length;
}
