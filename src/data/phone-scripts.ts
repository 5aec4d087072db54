import { thirdPartySentences } from '../domain/flow.ts';
import type { Outcome } from '../schema/flow.ts';
import type { CityData, PlaceView, Referral } from './assemble.ts';
import { t } from '../text/messages.ts';

/** The words to read out on the telephone: for oneself, and for another, by whose trouble it is. */
export type PhoneScript = { self: string; others: ThirdPartySentence[] };

/** A sentence about another; `who` is missing where the sentence is the same for all of them. */
export type ThirdPartySentence = { who?: string; text: string };

/** Whom a call for another is about: as a label, and as a sentence on the telephone names them. */
export const thirdParties = (): { who: string; said: string }[] => [
  { who: t('audienceFamily'), said: t('sayFamily') },
  { who: t('audienceNeighbour'), said: t('sayNeighbour') },
  { who: t('audienceSupporter'), said: t('saySupporter') },
];

/** The words of an outcome to read out on the telephone. */
export const phoneScript = ({ say }: Pick<Outcome, 'say'>): PhoneScript => ({
  self: say.self,
  others: thirdPartySentences(say, thirdParties()),
});

/** A telephone line, as those for danger are: who answers there listens, and knows of no other record. */
export const isHotline = ({ kind }: PlaceView, { emergency }: CityData): boolean =>
  emergency.urgent.some(({ place }) => place.kind === kind);

/** A name as it is said: what it was before stands behind it for readers only. */
const spokenName = ({ name }: PlaceView): string => name.replace(/（旧[^）]*）$/, '');

/**
 * What to say to whom one calls in a record's place. A line hears what troubles one; the switchboard is told the section;
 * anybody else is told what one asks about.
 * @param about the record, or a matter by its name, that one asks about
 */
export function referralScript({ call, ask }: Referral, about: PlaceView | string, city: CityData): string[] {
  const record = typeof about === 'string' ? undefined : about;
  if (isHotline(call, city) || (record && isHotline(record, city))) return [t('sayAsItIs')];
  if (record && record.kind === city.place(city.site.lastResort).kind) {
    return [t('askForSection', { section: spokenName(record) }), t('thenSayWhy')];
  }
  const through = call.id === ask.id ? [] : [t('askForSection', { section: spokenName(ask) })];
  return [...through, t('askFor', { name: typeof about === 'string' ? about : about.name })];
}

/** What to say at the number above the chooser of districts, to be put through to the record of a district. */
export function districtScript(
  { call, ask, isListeningOnly }: Referral,
  about: PlaceView,
  city: CityData,
): string {
  const values = { call: call.name, number: call.verifiedPhones[0]?.value ?? '', name: about.name };
  if (isListeningOnly || isHotline(call, city)) return t('districtSayListens', values);
  return call.id === ask.id
    ? t('districtSay', values)
    : t('districtSayThrough', { ...values, section: spokenName(ask) });
}

/** Whom to ask in a record's place, in one line for a list. */
export function formatReferral({ call, ask, isListeningOnly }: Referral): string {
  if (isListeningOnly) return t('listensShort', { name: call.name });
  return call.id === ask.id
    ? t('askShort', { name: call.name })
    : t('askThrough', { name: spokenName(ask), call: call.name });
}
