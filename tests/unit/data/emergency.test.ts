import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { urgentRows } from '../../../src/data/emergency.ts';

const { emergency, place } = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const [first] = emergency.urgent;
const rowOf = (fields: object) =>
  urgentRows({ ...emergency, urgent: [{ ...first!, place: { ...first!.place, ...fields } }] })[0];

describe('a row of the emergency numbers', () => {
  it('has the first verified phone of its record and the description by the city', () => {
    const number = first!.place.verifiedPhones[0]!.value;
    expect(urgentRows(emergency)).toEqual([
      { id: first!.place.id, name: '消防・救急', number, what: first!.what },
    ]);
  });

  it('has the name of its record without a number at the end', () => {
    expect(rowOf({ name: '火事の電話 119' })?.name).toBe('火事の電話');
    expect(rowOf({ name: '119番の説明' })?.name).toBe('119番の説明');
  });

  it('cannot be built without a verified phone', () => {
    expect(() => rowOf({ verifiedPhones: [] })).toThrow();
  });
});

it('the lines of an emergency group are records in the order of the file', () => {
  expect(emergency.groups.map(({ lines }) => lines.map((line) => line.place))).toEqual([
    [place('kakure-ie')],
    [place('denwa-nandemo'), place('denwa-7000')],
  ]);
});
