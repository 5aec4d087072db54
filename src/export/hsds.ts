import type { CityData, PlaceView } from '../data/views.ts';
import { formatAllHours } from '../text/hours.ts';
import { t, type MessageKey } from '../text/messages.ts';
import { isFree } from '../domain/features.ts';
import { isKnown, isUnknown } from '../domain/knowledge.ts';
import { lifespanOf } from '../domain/lifetime.ts';
import { parseAddress } from '../domain/postal-address.ts';
import { ruleOf } from '../domain/recurrence.ts';
import { permanentId } from './permanent-id.ts';

const status = {
  open: 'active',
  preparing: 'inactive',
  unconfirmed: 'inactive',
  notBegun: 'inactive',
  ended: 'defunct',
} as const;

/**
 * All records that have not ended as services of HSDS 3.0 (Open Referral), each complete with its organization, phones,
 * schedules, locations, areas and documents. HSDS has no fields for public holidays, unknown values and withheld
 * addresses: these are in texts (`description`, `notes`, `alert`); the open data page lists what is lost.
 * @param pageOf the absolute address of a record's page by the record's id
 */
export function hsdsServices(city: CityData, pageOf: (id: string) => string): object[] {
  return city.kinds.flatMap(({ places }) => places).map((place) => service(place, city, pageOf(place.id)));
}

function service(place: PlaceView, city: CityData, page: string): object {
  const id = permanentId(page);
  const operator = isKnown(place.operator) ? place.operator.value : undefined;
  return omitUndefined({
    id,
    organization_id: operator && permanentId(operator),
    name: place.name,
    alternate_name: place.aliases.join('、') || undefined,
    description: place.summary,
    url: page,
    email: isKnown(place.mail) ? place.mail.value : undefined,
    status: status[place.life.state],
    application_process: isKnown(place.reservation) ? place.reservation.value : undefined,
    fees_description: isKnown(place.fee) ? place.fee.value : undefined,
    eligibility_description: isKnown(place.forWhom) ? place.forWhom.value : undefined,
    minimum_age: place.ages?.value.from,
    maximum_age: place.ages?.value.to,
    assured_date: place.trust(place.status).asOf ?? undefined,
    alert: alert(place),
    phones: place.verifiedPhones.map((phone) =>
      omitUndefined({
        id: permanentId(page, `#phone-${phone.value}`),
        service_id: id,
        number: phone.value,
        type: 'voice',
        description: phone.label,
      }),
    ),
    schedules: schedules(place, page, id),
    languages: place.languages
      ? [{ id: permanentId(page, '#languages'), service_id: id, note: place.languages.value }]
      : undefined,
    service_areas: areas(place, city).map(({ name, part }) => ({
      id: permanentId(page, part),
      service_id: id,
      name,
      extent_type: 'text',
    })),
    cost_options: isFree(place.fee)
      ? [{ id: permanentId(page, '#free'), service_id: id, amount: 0, currency: 'JPY' }]
      : undefined,
    service_at_locations: locations(place, page, id, city.site),
    required_documents: place.bring
      ? [{ id: permanentId(page, '#bring'), service_id: id, document: place.bring.value }]
      : undefined,
    organization: operator && {
      id: permanentId(operator),
      name: operator,
      description: t('hsdsOrganization', { name: operator }),
    },
  });
}

/** Names the fields without a verified or known value, and whom to ask for them; undefined where there are none. */
function alert(place: PlaceView): string | undefined {
  const fields: [MessageKey, boolean][] = [
    ['phones', place.verifiedPhones.length === 0],
    ['forWhom', isUnknown(place.forWhom)],
    ['hours', isUnknown(place.hours)],
    ['address', isUnknown(place.address)],
    ['fee', isUnknown(place.fee)],
    ['operator', isUnknown(place.operator)],
  ];
  const names = fields.filter(([, isUnknownField]) => isUnknownField).map(([name]) => t(name));
  if (names.length === 0) return undefined;
  const found = place.referral();
  const ask =
    found && t('exportAsk', { name: found.ask.name, phone: found.call.verifiedPhones[0]?.value ?? '' });
  return [t('exportUnknown', { fields: names.join('、') }), ask].filter(Boolean).join('');
}

function areas({ serves }: PlaceView, { site }: CityData): { name: string; part: string }[] {
  if (serves.length === 0) return [{ name: site.city.name, part: '#area' }];
  return serves.map(({ name, id }) => ({ name, part: `#area-${id}` }));
}

function schedules(place: PlaceView, page: string, service_id: string): object[] | undefined {
  if (!isKnown(place.hours)) return undefined;
  const hours = place.hours.value;
  const description = formatAllHours(hours);
  const rows = hours.weekly.filter(({ days }) => days.some((day) => day !== 'holiday'));
  const { begins: valid_from, ends: valid_to } = lifespanOf(place.life);
  if (rows.length === 0) {
    return [
      omitUndefined({ id: permanentId(page, '#hours'), service_id, description, valid_from, valid_to }),
    ];
  }
  return rows.map((row) => {
    const { freq, byDay, byMonth } = ruleOf(row);
    return omitUndefined({
      id: permanentId(page, `#hours-${JSON.stringify(row)}`),
      service_id,
      valid_from: row.firstDay ?? valid_from,
      valid_to: row.lastDay ?? valid_to,
      freq,
      byday: byDay.join(','),
      timezone: 9,
      opens_at: `${row.from}+09:00`,
      closes_at: `${row.to}+09:00`,
      description,
      notes:
        [byMonth && t('hsdsMonths', { months: byMonth.join('、') }), row.label, row.venue]
          .filter(Boolean)
          .join('・') || undefined,
    });
  });
}

/**
 * The address and the venues of a service, each as a text, and in parts (`addresses`) where those that HSDS requires
 * are known. Undefined for a confidential record and for one without any.
 */
function locations(
  place: PlaceView,
  page: string,
  service_id: string,
  site: CityData['site'],
): object[] | undefined {
  if (place.confidential) return undefined;
  const own = isKnown(place.address)
    ? [
        {
          name: place.name,
          text: place.address.value,
          point: place.position,
          postcode: place.postalCode?.value,
        },
      ]
    : [];
  const venues = place.venues.map(({ value, address, position }) => ({
    name: value,
    text: address,
    point: position,
    postcode: undefined,
  }));
  const all = [...own, ...venues];
  if (all.length === 0) return undefined;
  return all.map(({ name, text, point, postcode }) => {
    const key = JSON.stringify([name, text]);
    const id = permanentId(page, `#location-${key}`);
    return {
      id: permanentId(page, `#at-${key}`),
      service_id,
      location_id: id,
      location: omitUndefined({
        id,
        location_type: 'physical',
        name,
        description: text,
        addresses: addresses(text, postcode, site, permanentId(page, `#address-${key}`), id),
        transportation: place.access?.value,
        latitude: point?.precision === 'exact' ? point.lat : undefined,
        longitude: point?.precision === 'exact' ? point.lon : undefined,
        accessibility: place.accessibility && [
          {
            id: permanentId(page, `#accessibility-${key}`),
            location_id: id,
            description: place.accessibility.value,
          },
        ],
      }),
    };
  });
}

/** An address in parts; undefined unless all that HSDS requires are known: postcode, prefecture and city. */
function addresses(
  text: string | undefined,
  postcode: string | undefined,
  site: CityData['site'],
  id: string,
  location_id: string,
): object[] | undefined {
  const parts = text === undefined ? undefined : parseAddress(text, site.city);
  if (!parts?.prefecture || postcode === undefined) return undefined;
  return [
    omitUndefined({
      id,
      location_id,
      address_1: parts.street,
      address_2: parts.building,
      city: parts.city,
      state_province: parts.prefecture,
      postal_code: postcode,
      country: 'JP',
      address_type: 'physical',
    }),
  ];
}

/** A copy of an object without the fields that are undefined. */
function omitUndefined(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
