import { kindNames } from '../domain/kind-names.ts';
import { carriesOut, countOnDeclaredDay } from '../domain/delivery.ts';
import { citedSources } from '../domain/citations.ts';
import { localDistricts } from '../domain/districts.ts';
import { missingFieldsOf } from '../domain/missing-fields.ts';
import { withoutPastRows } from '../domain/dated-rows.ts';
import { unknownDetails, isKnown } from '../domain/knowledge.ts';
import { lifecycleOn } from '../domain/lifetime.ts';
import { trust } from '../domain/provenance.ts';
import { verifiedPhonesOf, residentPhones, findReferral, type ReferralContext } from '../domain/referral.ts';
import { whereInWords } from '../domain/where-in-words.ts';
import type { Emergency } from '../schema/emergency.ts';
import type { CityContent, KindView, PlaceView, EmergencyLine, EmergencyView, CityData } from './views.ts';

/**
 * Joins the content of a city into views ready to render. Records that have ended are kept, because their pages stay
 * online, but no kind or group lists them.
 * @throws Error where a reference has no target; the content check reports that first, with the line
 */
export function assembleCityData(raw: CityContent): CityData {
  const records = new Map(raw.places.map(({ id, record }) => [id, record]));
  const referralContext: ReferralContext = {
    place: (id) => records.get(id),
    sectionOf: (kind) => raw.kinds.kinds[kind]?.section,
    lastResort: raw.site.lastResort,
    hotlines: raw.emergency.urgent.map(({ place: id }) => id),
    sources: raw.sources,
    today: raw.today,
  };
  const kinds = Object.entries(raw.kinds.kinds).map(([id, kind]): KindView => ({
    ...kind,
    ...kindNames(kind),
    id,
    places: [],
  }));
  const areas = raw.districts.areas.map((area) => ({
    ...area,
    districts: area.districts.map((district) => ({
      ...district,
      fullName: district.name + (raw.districts.unit ?? ''),
      areaId: area.id,
      areaName: area.name,
    })),
  }));
  const districts = areas.flatMap((area) => area.districts);
  const views = new Map<string, PlaceView>();
  const place = (id: string) => required(views.get(id), id);

  for (const { id, record } of raw.places) {
    const kindView = required(
      kinds.find((kind) => kind.id === record.kind),
      record.kind,
    );
    const verifiedPhones = verifiedPhonesOf(record, referralContext);
    const referral = (askInstead?: string) => {
      const found = findReferral(id, referralContext, askInstead);
      return found && { ...found, call: place(found.call), ask: place(found.ask) };
    };
    const hoursFrom = isKnown(record.hours) ? undefined : record.hoursOf;
    const written =
      hoursFrom === undefined ? record.hours : required(records.get(hoursFrom), hoursFrom).hours;
    const hours = isKnown(written)
      ? { ...written, value: withoutPastRows(written.value, raw.today) }
      : written;
    const life = lifecycleOn(record.status, raw.today);
    const isOver = life.state === 'ended';
    const serves = (record.districts?.value ?? []).map((name) =>
      required(
        districts.find((district) => district.id === name),
        name,
      ),
    );
    const localTo = serves.length > 0 ? [] : localDistricts(record, districts, raw.towns, raw.site.city);
    const view: PlaceView = {
      ...record,
      id,
      hours,
      hoursFrom,
      kindView,
      groupId: kindView.group,
      life,
      successor: () => {
        const successor = record.status.movedTo === undefined ? undefined : place(record.status.movedTo);
        return successor?.life.state === 'ended' ? undefined : successor;
      },
      serves,
      localTo: districts.filter((district) => localTo.includes(district.id)),
      whereInWords: whereInWords(
        record,
        serves.map(({ fullName }) => fullName),
        raw.site.city,
      ),
      verifiedPhones,
      unverifiedPhones: isOver
        ? []
        : residentPhones(record).filter((phone) => !verifiedPhones.includes(phone)),
      professionalPhones:
        !isOver && Array.isArray(record.phones)
          ? record.phones.filter((phone) => phone.for === 'professionals')
          : [],
      missingFields: isOver ? [] : missingFieldsOf({ ...record, hours }, kindView.expects, referralContext),
      citedSources: citedSources({ ...record, hours }),
      referral,
      fallbackCall: () =>
        verifiedPhones.length > 0 || (record.phones === 'none' && !isOver)
          ? undefined
          : referral(
              Array.isArray(record.phones) || record.phones === 'none'
                ? undefined
                : unknownDetails(record.phones).askInstead,
            ),
      trust: (fact) => trust(fact, raw.sources, kindView.recheckMonths, raw.today),
    };
    views.set(id, view);
    if (!isOver) kindView.places.push(view);
  }
  const districtOrder = (view: PlaceView) => districts.findIndex(({ id }) => id === view.serves[0]?.id);
  for (const kind of kinds) {
    kind.places.sort(
      (one, other) => districtOrder(one) - districtOrder(other) || byPhoneThenName(one, other),
    );
  }
  const groups = Object.entries(raw.kinds.groups)
    .map(([id, group]) => ({
      ...group,
      id,
      kinds: kinds.filter((kind) => kind.group === id && kind.places.length > 0),
    }))
    .filter((group) => group.kinds.length > 0);
  const places = groups.flatMap((group) => group.kinds.flatMap((kind) => kind.places));
  const ended = [...views.values()].filter((view) => !places.includes(view));
  const all = [...places, ...ended];
  return {
    site: raw.site,
    emergency: joinEmergency(raw.emergency, place),
    today: raw.today,
    holidays: raw.holidays,
    audiences: raw.kinds.audiences,
    groups,
    kinds: groups.flatMap((group) => group.kinds),
    areas,
    districts,
    places: all,
    programs: raw.programs.map(({ id, record }) => ({
      ...record,
      id,
      sectionViews: record.sections.map(place),
      carriedOutBy: places.filter((view) => carriesOut(record, view.id, view)),
      existed: countOnDeclaredDay(record, raw.places),
    })),
    sources: Object.entries(raw.sources).map(([id, source]) => ({
      ...source,
      id,
      citedBy: all.filter((view) => view.citedSources.includes(id)),
    })),
    flow: new Map(raw.flow.map(({ id, record }) => [id, record])),
    towns: raw.towns,
    raw: { places: raw.places, districts: raw.districts },
    place,
  };
}

function joinEmergency(
  { urgent, listeningLine, groups }: Emergency,
  place: CityData['place'],
): EmergencyView {
  const join = ({ place: id, what }: { place: string; what: string }) => ({ place: place(id), what });
  const hasNotEnded = ({ place: { life } }: EmergencyLine) => life.state !== 'ended';
  const listening = listeningLine === null ? null : place(listeningLine);
  return {
    urgent: urgent.map(join).filter(hasNotEnded),
    listeningLine: listening?.life.state === 'ended' ? null : listening,
    groups: groups
      .map(({ places, ...group }) => ({ ...group, lines: places.map(join).filter(hasNotEnded) }))
      .filter(({ lines }) => lines.length > 0),
  };
}

/** Records with a verified phone first; within each part by name in Japanese collation. */
function byPhoneThenName(one: PlaceView, other: PlaceView): number {
  const rank = (view: PlaceView) => (view.verifiedPhones.length > 0 ? 0 : 1);
  return rank(one) - rank(other) || one.name.localeCompare(other.name, 'ja');
}

function required<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`content refers to a missing id: ${id}`);
  return value;
}
