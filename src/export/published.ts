import type { CityData, PlaceView } from '../data/views.ts';
import { t } from '../text/messages.ts';
import { chargeOf } from '../domain/charge.ts';
import { bookingOf, isFree } from '../domain/features.ts';
import { unknownDetails, isKnown, type MaybeFact } from '../domain/knowledge.ts';
import type { Fact, Provenance } from '../schema/fact.ts';
import type { Position } from '../schema/place.ts';
import {
  publishedPlacesSchema,
  publishedTexts,
  type PublishedPlace,
  type PublishedPlaces,
} from '../schema/published.ts';
import { licence } from './licence.ts';

type PublishingContext = {
  city: CityData;
  /** The absolute address of a record's page by the record's id. */
  pageOf: (id: string) => string;
};

/**
 * The records that have not ended, in their published form: each value with its source and date, each unknown value
 * with the record to ask.
 * @throws ZodError where the result does not match its published schema
 */
export function publishedPlaces({ city, pageOf }: PublishingContext): PublishedPlaces {
  return publishedPlacesSchema.parse({
    edition: city.today,
    city: city.site.city.name,
    cityCode: city.site.city.code,
    licence: licence.url,
    credit: licence.creditOf(city),
    places: city.kinds.flatMap(({ places }) => places).map((place) => publishedPlace(place, pageOf)),
  });
}

function publishedPlace(place: PlaceView, pageOf: PublishingContext['pageOf']): PublishedPlace {
  const from = (fact: Provenance) => ({
    source: fact.source,
    asOf: place.trust(fact).asOf,
    note: fact.note,
  });
  const known = <Value>({ value, ...rest }: Fact<Value>) => ({ known: true as const, value, ...from(rest) });
  const publishedFact = <Value>(fact: MaybeFact<Value>) => {
    if (fact === undefined) return undefined;
    if (isKnown(fact)) return known(fact);
    return publishedUnknown(place, fact);
  };
  const position = ({ lat, lon, precision, ...rest }: Position) => ({
    known: true as const,
    value: { lat, lon, precision },
    ...from(rest),
  });
  return {
    id: place.id,
    url: pageOf(place.id),
    kind: place.kind,
    kindName: place.kindView.name,
    name: place.name,
    kana: place.kana,
    aliases: place.aliases,
    summary: place.summary,
    status: { ...known({ ...place.status, value: publishedStates[place.life.state] }), ...dates(place) },
    districts: place.districts && known(place.districts),
    ...Object.fromEntries(publishedTexts.map((name) => [name, publishedFact<string>(place[name])])),
    fee: isKnown(place.fee) ? { ...known(place.fee), free: isFree(place.fee) } : publishedFact(place.fee),
    reservation: isKnown(place.reservation)
      ? { ...known(place.reservation), booking: bookingOf(place.reservation) }
      : publishedFact(place.reservation),
    ages: place.ages && known(place.ages),
    services: place.services.map(known),
    phones: publishedPhones(place, from),
    web: place.web.map(({ value, ...rest }) => ({ known: true as const, value, ...from(rest) })),
    venues: place.venues.map(({ value, address, days, when, position: point, ...rest }) => ({
      known: true as const,
      value,
      address,
      days,
      when,
      position: point && position(point),
      ...from(rest),
    })),
    position: place.position && position(place.position),
    hours: publishedFact(place.hours),
    notes: place.notes.map(known),
  };
}

/** `notBegun` is published as `preparing`, which is right also for programs that do not read `from`. */
const publishedStates = {
  open: 'open',
  preparing: 'preparing',
  unconfirmed: 'unconfirmed',
  notBegun: 'preparing',
  ended: 'closed',
} as const;

const dates = ({ status: { from, until } }: PlaceView) => ({ from, until });

type From = (provenance: Provenance) => { source: string[]; asOf: string | null; note: string | undefined };

function publishedPhones(place: PlaceView, from: From): PublishedPlace['phones'] {
  if (place.phones === 'none') return { known: false as const, note: t('phonesNone') };
  if (!Array.isArray(place.phones)) {
    return publishedUnknown(place, place.phones);
  }
  const numbers = place.phones.map((phone) => ({
    number: phone.value,
    label: phone.label,
    for: phone.for,
    charge: chargeOf(phone),
    always: phone.always === true,
    firm: place.verifiedPhones.includes(phone),
    ...from(phone),
  }));
  const { source, asOf } = numbers[0]!;
  return { known: true, value: numbers, source, asOf };
}

/** An unknown value, with the record to ask and the number to call; without them where there is no record to ask. */
function publishedUnknown(place: PlaceView, fact: MaybeFact<unknown>) {
  const { askInstead, note } = unknownDetails(fact);
  const found = place.referral(askInstead);
  return {
    known: false as const,
    askInstead: found && {
      id: found.ask.id,
      name: found.ask.name,
      phone: found.call.verifiedPhones[0]?.value ?? null,
    },
    note,
  };
}
