import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { urgentRows } from '../../../src/data/emergency.ts';

const { emergency, place } = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const [first] = emergency.urgent;
const rowOf = (fields: object) =>
  urgentRows({ ...emergency, urgent: [{ ...first!, place: { ...first!.place, ...fields } }] })[0];

describe('a row of the numbers for danger', () => {
  it('has the first firm number of its record and the words of the city', () => {
    const number = first!.place.verifiedPhones[0]!.value;
    expect(urgentRows(emergency)).toEqual([
      { id: first!.place.id, name: '消防・救急', number, what: first!.what },
    ]);
  });

  it('has a name without the number that ends it, and any other name as it is', () => {
    expect(rowOf({ name: '火事の電話 119' })?.name).toBe('火事の電話');
    expect(rowOf({ name: '119番の説明' })?.name).toBe('119番の説明');
  });

  it('is not made without a firm number', () => {
    expect(() => rowOf({ verifiedPhones: [] })).toThrow();
  });
});

it('the lines of a situation are records, in the order of the file', () => {
  expect(emergency.groups.map(({ lines }) => lines.map((line) => line.place))).toEqual([
    [place('kakure-ie')],
    [place('denwa-nandemo'), place('denwa-7000')],
  ]);
});
