import { sayOfOthers } from '../domain/flow.ts';
import type { Outcome } from '../schema/flow.ts';
import type { CityData, PlaceView, Referral } from './assemble.ts';
import { t } from '../text/messages.ts';

/** The words to read out on the telephone: for oneself, and for another, by whose trouble it is. */
export type SpokenWords = { self: string; others: SpokenOther[] };

/** A sentence about another; `who` is missing where the sentence is the same for all of them. */
export type SpokenOther = { who?: string; text: string };

/** Whom a call for another is about: as a label, and as a sentence on the telephone names them. */
export const spokenOthers = (): { who: string; said: string }[] => [
  { who: t('audienceFamily'), said: t('sayFamily') },
  { who: t('audienceNeighbour'), said: t('sayNeighbour') },
  { who: t('audienceSupporter'), said: t('saySupporter') },
];

/** The words of an outcome to read out on the telephone. */
export const spokenWords = ({ say }: Pick<Outcome, 'say'>): SpokenWords => ({
  self: say.self,
  others: sayOfOthers(say, spokenOthers()),
});

/** A telephone line, as those for danger are: who answers there listens, and knows of no other record. */
export const isLine = ({ kind }: PlaceView, { emergency }: CityData): boolean =>
  emergency.urgent.some(({ place }) => place.kind === kind);

/** A name as it is said: what it was before stands behind it for readers only. */
const saidName = ({ name }: PlaceView): string => name.replace(/（旧[^）]*）$/, '');

/**
 * What to say to whom one calls in a record's place. A line hears what troubles one; the switchboard is told the section;
 * anybody else is told what one asks about.
 * @param about the record, or a matter by its name, that one asks about
 */
export function wordsInstead({ call, ask }: Referral, about: PlaceView | string, city: CityData): string[] {
  const record = typeof about === 'string' ? undefined : about;
  if (isLine(call, city) || (record && isLine(record, city))) return [t('sayAsItIs')];
  if (record && record.kind === city.place(city.site.lastResort).kind) {
    return [t('askForSection', { section: saidName(record) }), t('thenSayWhy')];
  }
  const through = call.id === ask.id ? [] : [t('askForSection', { section: saidName(ask) })];
  return [...through, t('askFor', { name: typeof about === 'string' ? about : about.name })];
}

/** What to say at the number above the chooser of districts, to be put through to the record of a district. */
export function wordsInDistrict({ call, ask, listens }: Referral, about: PlaceView, city: CityData): string {
  const values = { call: call.name, number: call.verifiedPhones[0]?.value ?? '', name: about.name };
  if (listens || isLine(call, city)) return t('districtSayListens', values);
  return call.id === ask.id
    ? t('districtSay', values)
    : t('districtSayThrough', { ...values, section: saidName(ask) });
}

/** Whom to ask in a record's place, in one line for a list. */
export function askInstead({ call, ask, listens }: Referral): string {
  if (listens) return t('listensShort', { name: call.name });
  return call.id === ask.id
    ? t('askShort', { name: call.name })
    : t('askThrough', { name: saidName(ask), call: call.name });
}
