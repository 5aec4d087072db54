import { chargeOf } from '../domain/charge.ts';
import { diallingOf } from '../domain/dialling.ts';
import { districtIds, desksInDistrict } from '../domain/flow.ts';
import { lifespanOf } from '../domain/lifetime.ts';
import { telHref } from '../domain/tel.ts';
import type { FlowNode } from '../schema/flow.ts';
import {
  offlineFlowMessages,
  type OfflineCall,
  type OfflineFlow,
  type OfflineOutcome,
  type OfflinePlace,
  type OfflineQuestion,
} from '../schema/offline-flow.ts';
import type { Phone } from '../schema/phone.ts';
import type { CityData, PlaceView } from './views.ts';
import { calledRecord } from './consult.ts';
import { insteadOfShort } from './dialling.ts';
import { lifecycleNotes, uncertainStateText } from '../text/lifetime.ts';
import { formatReferral, thirdParties, districtScript } from './phone-scripts.ts';
import { t, messagesFor } from '../text/messages.ts';

/** The guided flow with the records and messages it needs, as `/offline-flow.json` publishes it. */
export function offlineFlow(city: CityData): OfflineFlow {
  const { flow, raw, place } = city;
  const { unsure } = raw.districts;
  const outcomes = [...flow.values()].filter((node) => node.type === 'outcome');
  const deskKinds = new Set(outcomes.flatMap(({ windows }) => windows.flatMap(({ kind }) => kind ?? [])));
  const serving = Object.fromEntries(
    [...deskKinds].map((kind) => [
      kind,
      Object.fromEntries(
        districtIds(raw.districts).flatMap((district) => {
          const [desk] = desksInDistrict({ windows: [{ kind }] }, district, raw.places, city.today);
          return desk?.place ? [[district, desk.place.id]] : [];
        }),
      ),
    ]),
  );
  const placeIds = new Set([
    ...outcomes.flatMap(({ windows, atNight }) => [
      ...(atNight === null ? [] : [atNight]),
      ...windows.flatMap(({ place: id }) => id ?? []),
    ]),
    ...Object.values(serving).flatMap((byDistrict) => Object.values(byDistrict)),
    ...(unsure?.windows ?? []).map((desk) => desk.place),
  ]);
  const withNotes = new Set(
    outcomes.flatMap(({ windows }) => windows.flatMap(({ place: id, note }) => (note && id) || [])),
  );
  const withoutNotes = new Set([
    ...outcomes.flatMap(({ windows, atNight }) => [
      atNight,
      ...windows.map(({ place: id, note }) => (note ? undefined : id)),
    ]),
    ...Object.values(serving).flatMap((byDistrict) => Object.values(byDistrict)),
    ...(unsure?.windows ?? []).map((desk) => desk.place),
  ]);
  // A note of an outcome replaces the summary; where it does so everywhere, the summary is left out.
  const isAlwaysNoted = (id: string) => withNotes.has(id) && !withoutNotes.has(id);
  return {
    nodes: Object.fromEntries([...flow].map(([id, node]) => [id, offlineNode(node, city)])),
    areas: raw.districts.areas,
    places: Object.fromEntries(
      [...placeIds].map((id) => {
        const { summary, ...rest } = offlinePlace(place(id), city);
        return [id, isAlwaysNoted(id) ? rest : { summary, ...rest }];
      }),
    ),
    serving,
    others: thirdParties(),
    unsure: unsure && { text: unsure.value, places: unsure.windows.map((desk) => desk.place) },
    words: messagesFor(offlineFlowMessages),
  };
}

function offlineNode({ rescue, ...node }: FlowNode, city: CityData): OfflineQuestion | OfflineOutcome {
  const calls = rescue.map(({ place, value }) => {
    const number = city.place(place).verifiedPhones[0]!.value;
    return { id: place, text: t('rescueCall', { number }), value, href: telHref(number) };
  });
  if (node.type === 'question') return { ...node, calls };
  const { type, title, windows, atNight, say } = node;
  return { type, title, windows, atNight, say, calls };
}

function offlinePlace(place: PlaceView, city: CityData): OfflinePlace {
  const { id, name, summary, life, verifiedPhones, unverifiedPhones, serves } = place;
  const { ends } = lifespanOf(life);
  const notes = lifecycleNotes(life, city.today).flatMap(({ text, until }): [string, string][] =>
    until === undefined ? [] : [[text, until]],
  );
  const common = {
    name,
    summary,
    state: uncertainStateText(life.state),
    notes: notes.length > 0 ? notes : undefined,
    ends,
    ended: ends && t('lifeEnded'),
    after: ends === undefined ? undefined : callAfter(place),
    calledName: calledRecord(place).name,
  };
  if (verifiedPhones.length > 0) return { ...common, call: callOf(place) };
  const referral = place.fallbackCall();
  return {
    ...common,
    sayAbove: referral && serves.length > 0 ? districtScript(referral, place, city) : undefined,
    call: referral && {
      ...callOf(referral.call),
      lead: t(unverifiedPhones[0] ? 'weakInList' : 'noNumberShort') + formatReferral(referral),
    },
    unverifiedPhones: unverifiedPhones[0] && {
      id,
      number: unverifiedPhones[0].value,
      href: telHref(unverifiedPhones[0].value),
      remarks: [t('weakInList'), ...remarksOn(unverifiedPhones[0])],
    },
  };
}

/** The number to call after a record has ended: its successor's, else that of whom to ask. */
function callAfter(place: PlaceView): OfflineCall | undefined {
  const successor = place.successor();
  if (successor && successor.verifiedPhones.length > 0)
    return { ...callOf(successor), lead: t('listHeir', { name: successor.name }) };
  const call = place.referral()?.call;
  return call && { ...callOf(call), lead: t('listEndedAsk', { name: call.name }) };
}

/** The number of a record with a verified phone; for a short number only (`#…`), that of `insteadOfShort` if any. */
function callOf(place: PlaceView): OfflineCall {
  const { short, button } = diallingOf(place.verifiedPhones);
  const instead = insteadOfShort(place);
  const phone = (button ?? instead?.phone ?? short)!;
  return {
    id: button || !instead ? place.id : instead.place.id,
    short: short && short.value + t('dial'),
    number: phone.value,
    href: telHref(phone.value),
    remarks: remarksOn(phone),
  };
}

function remarksOn(phone: Phone): string[] {
  const charge = { free: [t('chargeFree')], paid: [t('chargePaid')], unknown: [] }[chargeOf(phone)];
  const always = phone.always && t(phone.always === 'urgent' ? 'alwaysUrgent' : 'always');
  return [...(always ? [always] : []), ...charge];
}
