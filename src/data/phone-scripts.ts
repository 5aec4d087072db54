import { thirdPartySentences } from '../domain/flow.ts';
import { isPlaceToGo } from '../domain/place-to-go.ts';
import type { Outcome } from '../schema/flow.ts';
import type { CityData, PlaceView, Referral } from './views.ts';
import { t } from '../text/messages.ts';

/** Sentences to read out on the telephone: for a caller's own problem, and for a call about another person. */
export type PhoneScript = { self: string; others: ThirdPartySentence[] };

/** A sentence about another person; `who` is missing where it is the same for every kind of person. */
export type ThirdPartySentence = { who?: string; text: string };

/** The kinds of person that a call can be about: `who` as a label, `said` as a sentence on the telephone names them. */
export const thirdParties = (): { who: string; said: string }[] => [
  { who: t('audienceFamily'), said: t('sayFamily') },
  { who: t('audienceNeighbour'), said: t('sayNeighbour') },
  { who: t('audienceSupporter'), said: t('saySupporter') },
];

/** The sentences of an outcome to read out on the telephone. */
export const phoneScript = ({ say }: Pick<Outcome, 'say'>): PhoneScript => ({
  self: say.self,
  others: thirdPartySentences(say, thirdParties()),
});

/**
 * Whether a record is of the kind of the urgent lines. Such a line listens, and gives no information on other records.
 */
export const isHotline = ({ kind }: PlaceView, { emergency }: CityData): boolean =>
  emergency.urgent.some(({ place }) => place.kind === kind);

/** A name without its former name in brackets (旧…), which is for readers only. */
const spokenName = ({ name }: PlaceView): string => name.replace(/（旧[^）]*）$/, '');

/** Whether a record is a section of the city, to which the city hall puts calls through. */
const isSection = ({ kind }: PlaceView, { site, place }: Pick<CityData, 'site' | 'place'>): boolean =>
  kind === place(site.lastResort).kind;

/**
 * What to say when calling the record of a referral. At a hotline the caller describes the problem; to reach a section
 * the caller asks to be put through; elsewhere the caller asks for the number of the record. A body outside of the city
 * hall has a number of its own, for which the caller asks.
 * @param about the record, or the name of a matter, that the caller asks about
 * @returns sentences in the order in which they are needed
 */
export function referralScript({ call, ask }: Referral, about: PlaceView | string, city: CityData): string[] {
  const record = typeof about === 'string' ? undefined : about;
  if (isHotline(call, city) || (record && isHotline(record, city))) return [t('sayAsItIs')];
  if (record && isSection(record, city)) {
    return [t('askForSection', { section: spokenName(record) }), t('thenSayWhy')];
  }
  if (call.id !== ask.id && !isSection(ask, city)) return [t('askNumberOf', { name: spokenName(ask) })];
  const through = call.id === ask.id ? [] : [t('askForSection', { section: spokenName(ask) })];
  if (!record) return [...through, t('askAbout', { name: String(about) })];
  return [...through, t(isPlaceToGo(record.kindView) ? 'askForPlace' : 'askFor', { name: record.name })];
}

/** What to say at the number above the district chooser, in order to reach the record of a district. */
export function districtScript(
  { call, ask, isListeningOnly }: Referral,
  about: PlaceView,
  city: CityData,
): string {
  const values = { call: call.name, number: call.verifiedPhones[0]?.value ?? '', name: about.name };
  if (isListeningOnly || isHotline(call, city)) return t('districtSayListens', values);
  return call.id === ask.id || !isSection(ask, city)
    ? t('districtSay', values)
    : t('districtSayThrough', { ...values, section: spokenName(ask) });
}

/** A referral as one sentence for a list. */
export function formatReferral(referral: Referral): string {
  const { call, isListeningOnly } = referral;
  if (isListeningOnly) return t('listensShort', { name: call.name });
  const name = sectionToAskFor(referral);
  return name === undefined ? t('askShort', { name: call.name }) : t('askThrough', { name, call: call.name });
}

/**
 * The section that a caller of a referral asks to be put through to; undefined where there is none. A record of another
 * kind than the one to call is not put through to.
 */
export const sectionToAskFor = ({ call, ask }: Referral): string | undefined =>
  call.id === ask.id || ask.kind !== call.kind ? undefined : spokenName(ask);
