import { geocodeAddress, type Gazetteer } from '../content/geocoding.ts';
import { placeSchema, type Place } from '../../src/schema/place.ts';
import { insertAfter, removeField, setField } from '../content/edit.ts';
import type { Change } from './cell-changes.ts';

/** The fields of a record in the order in which they are written. */
const order = Object.keys(placeSchema.shape);
const staff = 'city-staff';

/**
 * The text of a record with a change of the staff in it. A remark on the old value goes with it; a new address takes the
 * old position away and puts one of its own where the tables know it.
 */
export function applyChange(
  text: string,
  { record, field, value, day }: Change,
  gazetteer: Gazetteer,
): string {
  const provenance = { source: staff, asOf: day };
  if (field.isPlain) return setField(text, field.at, value, order);
  if (field.label.startsWith('電話')) return setPhone(text, record, field.at, { value, ...provenance });
  const also = Object.entries(field.also?.(String(value)) ?? {}).filter(([, part]) => part !== undefined);
  const changed = setField(text, field.at, { value, ...Object.fromEntries(also), ...provenance }, order);
  return field.at[0] === 'address' ? setPosition(changed, String(value), gazetteer) : changed;
}

function setPhone(text: string, { phones }: Place, at: Change['field']['at'], number: object): string {
  if (!Array.isArray(phones)) return setField(text, at, [number], order);
  const old = phones[Number(at[1])];
  const kept = { label: old?.label, for: old?.for === 'professionals' ? old.for : undefined };
  const given = Object.fromEntries(
    Object.entries({ ...number, ...kept }).filter(([, part]) => part !== undefined),
  );
  return setField(text, at, given, order);
}

function setPosition(text: string, address: string, gazetteer: Gazetteer): string {
  const position = geocodeAddress(address, gazetteer);
  const without = removeField(text, 'position');
  if (!position) return without;
  const { lat, lon, precision, source } = position;
  const line = `position: { lat: ${lat}, lon: ${lon}, precision: ${precision}, source: ${source.join(', ')} }`;
  return insertAfter(without, ['address'], line);
}
