import type { Place } from '../schema/place.ts';
import type { Program } from '../schema/program.ts';
import { existedOn } from './lifetime.ts';

/** Whether a record carries out a programme, which names it by kind or by id. */
export function carriesOut(program: Program, id: string, place: Place): boolean {
  return program.kinds.includes(place.kind) || program.places.includes(id);
}

/** How many records carried out a programme at the date of its declared number, including records closed since. */
export function countOnDeclaredDay(
  program: Program,
  places: readonly { id: string; record: Place }[],
): number {
  return places.filter(
    ({ id, record }) => carriesOut(program, id, record) && existedOn(record.status, program.declared.asOf),
  ).length;
}
