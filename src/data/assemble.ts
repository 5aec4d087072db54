import { carriesOut, countOnDeclaredDay } from '../domain/delivery.ts';
import { citedSources } from '../domain/citations.ts';
import type { Flow } from '../domain/flow.ts';
import { missingFieldsOf, type MissingField } from '../domain/missing-fields.ts';
import { unknownDetails, isKnown } from '../domain/knowledge.ts';
import { lifecycleOn, type Lifecycle } from '../domain/lifetime.ts';
import type { HolidayTable } from '../domain/opening.ts';
import { trust, type Trust } from '../domain/provenance.ts';
import { verifiedPhonesOf, residentPhones, findReferral, type ReferralContext } from '../domain/referral.ts';
import type { Districts } from '../schema/districts.ts';
import type { Emergency } from '../schema/emergency.ts';
import type { Provenance } from '../schema/fact.ts';
import type { FlowNode } from '../schema/flow.ts';
import type { Group, Kind, Kinds } from '../schema/kinds.ts';
import type { Phone } from '../schema/phone.ts';
import type { Place } from '../schema/place.ts';
import type { Program } from '../schema/program.ts';
import type { Site } from '../schema/site.ts';
import type { Source, Sources } from '../schema/sources.ts';
import type { Towns } from '../schema/towns.ts';

/** The validated content of one city, from the Astro collections or from the command-line scripts. */
export type CityContent = {
  site: Site;
  emergency: Emergency;
  kinds: Kinds;
  districts: Districts;
  sources: Sources;
  places: { id: string; record: Place }[];
  programs: { id: string; record: Program }[];
  flow: { id: string; record: FlowNode }[];
  towns: Towns;
  holidays: HolidayTable;
  /** `YYYY-MM-DD` in Japan. */
  today: string;
};

export type KindView = Kind & { id: string; places: PlaceView[] };
export type GroupView = Group & { id: string; kinds: KindView[] };
export type DistrictView = {
  id: string;
  name: string;
  kana: string | null;
  /** The name followed by `unit` of districts.json: 川辺地区, 中央区. */
  fullName: string;
  areaId: string;
  areaName: string;
};
export type AreaView = { id: string; name: string; districts: DistrictView[] };
export type SourceView = Source & { id: string; citedBy: PlaceView[] };
/** The record to call, and the record to ask for there; see `findReferral`. */
export type Referral = { call: PlaceView; ask: PlaceView; isListeningOnly: boolean };

/** A record with all its references joined. */
export type PlaceView = Place & {
  id: string;
  kindView: KindView;
  /** The id of the record whose hours apply, where this record has none of its own. */
  hoursFrom: string | undefined;
  groupId: string;
  /** The state on the day of the build, with a beginning or an end still ahead. */
  life: Lifecycle;
  /** The record that takes over (`status.movedTo`); undefined where there is none or it has ended itself. */
  successor: () => PlaceView | undefined;
  /** The districts served; empty for a record that serves the entire city. */
  serves: DistrictView[];
  /** Phones for residents, split by `isVerifiedPhone`; both empty where the record has ended. */
  verifiedPhones: Phone[];
  unverifiedPhones: Phone[];
  /** Phones for professionals only; empty where the record has ended. */
  professionalPhones: Phone[];
  /** Empty where the record has ended. */
  missingFields: MissingField[];
  /** Ids of sources. */
  citedSources: string[];
  /** Whom to call for a value that is missing here; `askInstead` of that value comes first. */
  referral: (askInstead?: string) => Referral | undefined;
  /** Whom to call instead; undefined where it has a verified phone, or is open and used without a telephone. */
  fallbackCall: () => Referral | undefined;
  trust: (fact: Provenance) => Trust;
};

/** A telephone line on the emergency page; `what` describes in a few words when to call it. */
export type EmergencyLine = { place: PlaceView; what: string };

/** The emergency page: the urgent lines first, then other lines grouped by situation. Ended records are left out. */
export type EmergencyView = {
  urgent: EmergencyLine[];
  /** The line that listens to anyone, 24 hours a day; null where the city has none or it has ended. */
  listeningLine: PlaceView | null;
  groups: { id: string; title: string; lead?: string | undefined; lines: EmergencyLine[] }[];
};

export type ProgramView = Program & {
  id: string;
  sectionViews: PlaceView[];
  /** The records that carry it out, without ended ones. */
  carriedOutBy: PlaceView[];
  /** How many records carried it out on the day of the declared number; see `countOnDeclaredDay`. */
  existed: number;
};

/** All content of one city with its references joined. */
export type CityData = {
  site: Site;
  emergency: EmergencyView;
  /** The day of the build, `YYYY-MM-DD` in Japan. */
  today: string;
  holidays: HolidayTable;
  /** The audiences of kinds: id → name. */
  audiences: Kinds['audiences'];
  /** Groups and kinds that have records, in the order of kinds.json; their lists hold no ended record. */
  groups: GroupView[];
  kinds: KindView[];
  areas: AreaView[];
  districts: DistrictView[];
  /** All records: those of `kinds` in their order, then the ended ones. */
  places: PlaceView[];
  programs: ProgramView[];
  flow: Flow;
  towns: Towns;
  /** Records and districts as validated, without joins; the rules of the guided flow take this form. */
  raw: Pick<CityContent, 'places' | 'districts'>;
  sources: SourceView[];
  /** @throws Error where no record has the id */
  place: (id: string) => PlaceView;
};

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
  const kinds = Object.entries(raw.kinds.kinds).map(([id, kind]): KindView => ({ ...kind, id, places: [] }));
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
    const hours = hoursFrom === undefined ? record.hours : required(records.get(hoursFrom), hoursFrom).hours;
    const life = lifecycleOn(record.status, raw.today);
    const isOver = life.state === 'ended';
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
      serves: (record.districts?.value ?? []).map((name) =>
        required(
          districts.find((district) => district.id === name),
          name,
        ),
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
