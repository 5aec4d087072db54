import type { Graph, OpeningHoursSpecification, Thing } from 'schema-dts';
import type { CityData, PlaceView } from '../data/views.ts';
import { isKnown } from '../domain/knowledge.ts';
import { lifespanOf } from '../domain/lifetime.ts';
import type { Lifespan } from '../domain/opening.ts';
import { parseAddress } from '../domain/postal-address.ts';
import type { Hours, HoursRow } from '../schema/hours.ts';

const dayNames = {
  sun: 'Sunday',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  holiday: 'PublicHolidays',
} as const;

/**
 * A record as schema.org data for search engines; it contains nothing that the page does not show. A record that has
 * ended has neither hours nor numbers. Hours of some weeks or months only, which schema.org cannot express, and
 * unverified phones are left out.
 * @param address the absolute address of the record's page
 */
export function placeLinkedData(place: PlaceView, city: CityData, address: string): Graph {
  const common = {
    '@id': `${address}#place`,
    name: place.name,
    alternateName: place.aliases.length > 0 ? place.aliases : undefined,
    description: place.summary,
    url: address,
  };
  const isOver = place.life.state === 'ended';
  const hours = isKnown(place.hours) && !isOver ? place.hours.value : undefined;
  const lifespan = lifespanOf(place.life);
  const telephone = place.verifiedPhones.map(({ value }) => value);
  const area = {
    '@type': 'AdministrativeArea' as const,
    name: place.serves.length > 0 ? place.serves.map(({ name }) => name).join('、') : city.site.city.name,
  };
  const type = place.kindView.linkedData;
  const thing: Thing =
    type === 'Service' || type === 'GovernmentService'
      ? {
          '@type': type,
          ...common,
          areaServed: area,
          hoursAvailable: hours && openingHours(hours, lifespan, city),
          availableChannel: telephone.map((number) => ({
            '@type': 'ServiceChannel' as const,
            servicePhone: { '@type': 'ContactPoint' as const, telephone: number },
          })),
          audience: isKnown(place.forWhom)
            ? { '@type': 'Audience' as const, audienceType: place.forWhom.value }
            : undefined,
        }
      : {
          '@type': type,
          ...common,
          ...(type === 'GovernmentOffice' && { areaServed: area }),
          telephone: telephone.length > 0 ? telephone : undefined,
          faxNumber: isKnown(place.fax) && !isOver ? place.fax.value : undefined,
          address: isKnown(place.address) ? postalAddress(place.address.value, place, city) : undefined,
          geo: place.position && place.position.precision === 'exact' ? geo(place.position) : undefined,
          openingHoursSpecification: hours && openingHours(hours, lifespan, city),
          specialOpeningHoursSpecification: hours && yearEnd(hours, lifespan, city.today),
        };
  return { '@context': 'https://schema.org', '@graph': [thing] };
}

/** An address in parts; all of it as `streetAddress` where it cannot be parsed. */
function postalAddress(address: string, { postalCode }: PlaceView, { site }: CityData) {
  const parts = parseAddress(address, site.city);
  return {
    '@type': 'PostalAddress' as const,
    addressCountry: 'JP',
    addressRegion: parts?.prefecture,
    addressLocality: parts?.city,
    streetAddress: parts ? [parts.street, parts.building].filter(Boolean).join(' ') : address,
    postalCode: postalCode?.value,
  };
}

function geo({ lat, lon }: { lat: number; lon: number }) {
  return { '@type': 'GeoCoordinates' as const, latitude: lat, longitude: lon };
}

function openingHours(
  hours: Hours,
  { begins, ends }: Lifespan,
  { holidays }: CityData,
): OpeningHoursSpecification[] {
  const always = { weekly: [{ days: [...Object.keys(dayNames)], from: '00:00', to: '23:59' }] };
  const rows = hours.always ? (always.weekly as HoursRow[]) : hours.weekly.filter(isUsual);
  const specifications = rows.map(({ days, from, to, firstDay, lastDay }): OpeningHoursSpecification => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => dayNames[day]),
    opens: from,
    closes: to === '24:00' ? '23:59' : to,
    ...((firstDay ?? begins) && { validFrom: firstDay ?? begins }),
    validThrough: [ends, lastDay, holidays.to].filter((day) => day !== undefined).sort()[0]!,
  }));
  return hours.holidays === 'closed' && rows.length > 0
    ? [...specifications, closedOn('PublicHolidays')]
    : specifications;
}

const isUsual = ({ weeks, months, label }: HoursRow) => !weeks && !months && !label;

/** A closed day in schema.org: `opens` and `closes` are equal. */
function closedOn(dayOfWeek: 'PublicHolidays'): OpeningHoursSpecification {
  return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens: '00:00', closes: '00:00' };
}

/**
 * The current or next 年末年始 (12/29–1/3) as closed; undefined where the source does not state so, or where the record
 * has ended before or begins after it.
 */
function yearEnd(
  hours: Hours,
  { begins, ends }: Lifespan,
  today: string,
): OpeningHoursSpecification | undefined {
  const isClosed = hours.yearEnd === 'closed' || (hours.yearEnd === 'holiday' && hours.holidays === 'closed');
  if (!isClosed) return undefined;
  const year = today.slice(5) <= '01-03' ? Number(today.slice(0, 4)) - 1 : Number(today.slice(0, 4));
  if ((ends && ends < `${year}-12-29`) || (begins && begins > `${year + 1}-01-03`)) return undefined;
  return {
    '@type': 'OpeningHoursSpecification',
    validFrom: `${year}-12-29`,
    validThrough: `${year + 1}-01-03`,
    opens: '00:00',
    closes: '00:00',
  };
}
