import type { Crisis } from '../../src/schema/crisis.ts';
import type { Emergency } from '../../src/schema/emergency.ts';
import type { RetiredNumbers } from '../../src/schema/retired-numbers.ts';
import type { Term } from '../../src/schema/terms.ts';
import type { Words } from '../../src/schema/words.ts';
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
  { cards, harmless }: Crisis,
  { places }: Pick<Known, 'places'>,
  urgent: readonly string[],
  hotline: string,
): Crisis {
  return {
    cards: cards
      .map((card) => ({
        ...card,
        title: card.places[0] === hotline && !places.has(hotline) ? '今すぐ助けがいるときの電話' : card.title,
        places: among(places, card.places),
      }))
      .filter((card) => urgent.includes(card.places[0] ?? '')),
    harmless,
  };
}

/** Everyday words that refer to a kind, or to a record that is taken along. */
export const wordsForAll = (words: Words, { places, kinds }: Known, isLocal: IsLocal): Words =>
  words
    .map((entry) => ({
      ...entry,
      words: entry.words.filter((word) => !isLocal(word)),
      places: among(places, entry.places),
      kinds: among(kinds, entry.kinds),
    }))
    .filter((entry) => entry.words.length > 0 && entry.places.length + entry.kinds.length > 0);

/** Term → plain word, where the first city's word claims more than is true of every city. */
const neutralTerms: Record<string, string | undefined> = { kikan: neutralKinds.kikan?.plain };

/** Terms of the administration, without links to support pages and without names of the first city. */
export const termsForAll = (terms: Term[], isLocal: IsLocal): Term[] =>
  terms
    .map(({ support: _, ...term }) => ({
      ...term,
      also: term.also.filter((other) => !isLocal(other)),
      plain: neutralTerms[term.id] ?? term.plain,
    }))
    .filter((term) => !isLocal(term));

/** Retired nationwide numbers. Numbers with an area code belong to a place and are left out. */
export const retiredForAll = (numbers: RetiredNumbers, isLocal: IsLocal): RetiredNumbers =>
  numbers.filter((entry) => /^(#|1|0120|0570|0800|050)/.test(entry.number) && !isLocal(entry.reason));
