import type { Provenance } from '../schema/fact.ts';
import type { MessageKey } from '../text/messages.ts';
import type { PlaceView } from './views.ts';

/** The fields of a record with sources, in the order of its page, and the keys of their names. */
const labels = {
  phones: 'phones',
  forWhom: 'forWhom',
  ages: 'visitAges',
  districts: 'districts',
  hours: 'hours',
  address: 'address',
  postalCode: 'address',
  position: 'position',
  venues: 'venues',
  services: 'services',
  fee: 'fee',
  reservation: 'reservation',
  chat: 'chat',
  mail: 'mail',
  fax: 'fax',
  homeVisit: 'homeVisit',
  privacy: 'privacyField',
  bring: 'bring',
  access: 'access',
  languages: 'languages',
  accessibility: 'accessibilityField',
  web: 'web',
  operator: 'operator',
  section: 'section',
  notes: 'notes',
  status: 'status',
} as const satisfies Partial<Record<keyof PlaceView, MessageKey>>;

const fields = Object.keys(labels) as (keyof typeof labels)[];

const hasSource = (value: unknown): value is Provenance =>
  typeof value === 'object' && value !== null && 'source' in value && Array.isArray(value.source);

const factsOf = (place: PlaceView, field: keyof typeof labels): Provenance[] =>
  [place[field] as unknown].flat().filter(hasSource);

/** The fields whose values cite a source, and the keys of their names without duplicates. */
export function fieldsCiting(place: PlaceView, source: string): { fields: string[]; names: MessageKey[] } {
  const citing = fields.filter((field) => factsOf(place, field).some((fact) => fact.source.includes(source)));
  return { fields: citing, names: [...new Set(citing.map((field) => labels[field]))] };
}

/** The dates of the values of a record, the oldest first; those without a date are left out. */
export const valueDates = (place: PlaceView): string[] =>
  fields
    .flatMap((field) => factsOf(place, field).map((fact) => place.trust(fact).asOf))
    .filter((asOf) => asOf !== null)
    .sort();
