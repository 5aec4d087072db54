import { geocodeAddress, positionField, type Gazetteer } from '../content/geocoding.ts';
import { placeSchema, type Place } from '../../src/schema/place.ts';
import { insertAfter, removeField, setField } from '../content/edit.ts';
import type { Change } from './cell-changes.ts';

/** The order in which the fields of a record are written. */
const fieldOrder = Object.keys(placeSchema.shape);
const staff = 'city-staff';

/**
 * Returns the text of a record with one change of the staff. The new value replaces the old one with its note; a new
 * address also replaces the position, or removes it if the address cannot be geocoded.
 */
export function applyChange(
  text: string,
  { record, field, value, day }: Change,
  gazetteer: Gazetteer,
): string {
  const provenance = { source: staff, asOf: day };
  if (field.isPlain) return setField(text, field.at, value, fieldOrder);
  if (field.label.startsWith('電話')) return setPhone(text, record, field.at, { value, ...provenance });
  const derived = Object.entries(field.derived?.(String(value)) ?? {}).filter(
    ([, part]) => part !== undefined,
  );
  const changed = setField(
    text,
    field.at,
    { value, ...Object.fromEntries(derived), ...provenance },
    fieldOrder,
  );
  return field.at[0] === 'address' ? setPosition(changed, String(value), gazetteer) : changed;
}

function setPhone(text: string, { phones }: Place, at: Change['field']['at'], number: object): string {
  if (!Array.isArray(phones)) return setField(text, at, [number], fieldOrder);
  const old = phones[Number(at[1])];
  const kept = { label: old?.label, for: old?.for === 'professionals' ? old.for : undefined };
  const given = Object.fromEntries(
    Object.entries({ ...number, ...kept }).filter(([, part]) => part !== undefined),
  );
  return setField(text, at, given, fieldOrder);
}

function setPosition(text: string, address: string, gazetteer: Gazetteer): string {
  const geocoded = geocodeAddress(address, gazetteer);
  const without = removeField(text, 'position');
  return 'position' in geocoded
    ? insertAfter(without, ['address'], positionField(geocoded.position))
    : without;
}
