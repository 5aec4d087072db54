import { isDeepStrictEqual } from 'node:util';
import { placeSchema } from '../../src/schema/place.ts';
import { removeField, setField } from '../content/edit.ts';
import type { Draft } from './fields/field.ts';
import { finishHours } from './fields/hours.ts';

/** The order in which the fields of a record are written. */
const fieldOrder = Object.keys(placeSchema.shape);
/** The value of a list from which all items have been removed; any other list is left out. */
const emptied: Record<string, unknown> = { phones: 'none' };
const lists = ['phones', 'web', 'venues', 'services', 'notes'];
export const staff = 'city-staff';

/** A copy of the data of a record to which the rows of a worksheet are applied. */
export function openDraft(data: unknown): Draft {
  return {
    data: structuredClone(data) as Record<string, unknown>,
    provenance: { source: staff, asOf: '' },
    changed: new Set(),
  };
}

/**
 * Writes the changed fields of a draft into the text of its record. An item of a list is written alone if the others
 * stay.
 */
export function textOfDraft(text: string, before: unknown, { data, changed }: Draft): string {
  const finished = finishedData(data);
  const old = before as Record<string, unknown>;
  return [...changed].reduce((written, key) => {
    const value = finished[key];
    const was = old[key];
    if (isDeepStrictEqual(value, was)) return written;
    if (value === undefined) return removeField(written, key);
    if (lists.includes(key) && Array.isArray(value) && Array.isArray(was) && value.length === was.length)
      return value.reduce<string>(
        (result, item, index) =>
          isDeepStrictEqual(item, was[index]) ? result : setField(result, [key, index], item, fieldOrder),
        written,
      );
    return setField(written, [key], value, fieldOrder);
  }, text);
}

function finishedData(data: Record<string, unknown>): Record<string, unknown> {
  const finished = structuredClone(data);
  finishHours(finished);
  for (const key of lists) {
    const items = finished[key];
    if (!Array.isArray(items)) continue;
    const kept = items.filter((item) => item !== undefined);
    if (kept.length > 0) finished[key] = kept;
    else if (key in emptied) finished[key] = emptied[key];
    else delete finished[key];
  }
  return finished;
}
