import type { Crisis } from '../../src/schema/crisis.ts';
import type { Emergency } from '../../src/schema/emergency.ts';
import type { Need } from '../../src/schema/need.ts';
import type { NoNeed } from '../../src/schema/no-need.ts';
import type { RetiredNumbers } from '../../src/schema/retired-numbers.ts';
import type { Term } from '../../src/schema/terms.ts';
import type { IsLocal } from './first-city.ts';
import { neutralKinds } from './kinds.ts';

type Known = { places: ReadonlySet<string>; kinds: ReadonlySet<string> };

const among = (known: ReadonlySet<string>, ids: readonly string[]) => ids.filter((id) => known.has(id));

/** The page for danger with the lines that are taken along; a group without one is left out. */
export function emergencyForAll(
  { urgent, listeningLine, groups }: Emergency,
  taken: ReadonlySet<string>,
  isLocal: IsLocal,
): Emergency {
  const lines = <Line extends { place: string }>(all: Line[]) =>
    all.filter((line) => taken.has(line.place) && !isLocal(line));
  return {
    urgent: lines(urgent),
    listeningLine: listeningLine !== null && taken.has(listeningLine) ? listeningLine : null,
    groups: groups
      .map((group) => ({ ...group, places: lines(group.places) }))
      .filter(({ places, title, lead }) => places.length > 0 && !isLocal([title, lead])),
  };
}

/**
 * The cards for danger that begin with one of the `urgent` lines. If a card begins with the `hotline` and that line is
 * left out, its title no longer promises a person to talk to.
 */
export function crisisForAll(
  { cards, harmless, outside }: Crisis,
  { places }: Pick<Known, 'places'>,
  urgent: readonly string[],
  hotline: string | null,
  isLocal: IsLocal,
): Crisis {
  return {
    cards: cards
      .map((card) => ({
        ...card,
        title: card.places[0] === hotline && !places.has(hotline) ? '今すぐ助けがいるときの電話' : card.title,
        places: among(places, card.places),
      }))
      .filter((card) => urgent.includes(card.places[0] ?? '')),
    harmless: harmless.filter((phrase) => !isLocal(phrase)),
    outside: outside.filter((phrase) => !isLocal(phrase)),
  };
}

/**
 * A need for another city: without local phrases, and with the records and kinds of that city. A need of danger begins with
 * a record of its card that answers at all hours; it is none of danger where the city has no card of its class.
 * @param atAllHours the records that answer at all hours; the first of each card is one
 * @returns undefined if nothing is left that it could lead to, or its name is local
 */
export function needForAll(
  need: Need,
  { places, kinds }: Known,
  { cards }: Crisis,
  atAllHours: ReadonlySet<string>,
  isLocal: IsLocal,
): Need | undefined {
  const card = cards.find((other) => other.class === need.crisis);
  const ids = among(places, need.places);
  const isSafeFirst = (id = '') => !card || (card.places.includes(id) && atAllHours.has(id));
  const changed = {
    ...need,
    places: isSafeFirst(ids[0]) ? ids : [...new Set([card!.places[0]!, ...ids])].slice(0, 5),
    kinds: among(kinds, need.kinds),
    crisis: card ? need.crisis : null,
    phrases: need.phrases.filter((phrase) => !isLocal(phrase)),
  };
  const isUseful = changed.places.length + changed.kinds.length > 0 && changed.phrases.length > 0;
  return isUseful && !isLocal(need.name) ? changed : undefined;
}

/** The entries of no-need.json for the records that no need leads to. */
export const inNoNeed = (records: readonly { id: string; kind: string }[], needs: readonly Need[]): NoNeed =>
  records
    .filter(({ id, kind }) => !needs.some(({ places, kinds }) => places.includes(id) || kinds.includes(kind)))
    .map(({ id }) => ({ place: id, reason: 'まだ、どの困りごとにも入れていません。' }));

/** Term → plain word, where the first city's word claims more than is true of every city. */
const neutralTerms: Record<string, string | undefined> = { kikan: neutralKinds.kikan?.plain };

/** Terms of the administration, without links to support pages and without names of the first city. */
export function termsForAll(terms: Term[], isLocal: IsLocal): Term[] {
  const taken = terms
    .map(({ support: _, ...term }) => ({
      ...term,
      also: term.also.filter((other) => !isLocal(other)),
      plain: neutralTerms[term.id] ?? term.plain,
    }))
    .filter((term) => !isLocal(term));
  const ids = new Set(taken.map(({ id }) => id));
  return taken.map((term) => ({ ...term, related: among(ids, term.related) }));
}

/** Retired nationwide numbers. Numbers with an area code belong to a place and are left out. */
export const retiredForAll = (numbers: RetiredNumbers, isLocal: IsLocal): RetiredNumbers =>
  numbers.filter((entry) => /^(#|1|0120|0570|0800|050)/.test(entry.number) && !isLocal(entry.reason));
