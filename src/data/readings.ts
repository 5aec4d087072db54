import messages from '@words/ja.json';
import commonWords from '@words/readings.json';
import { rubyParts, type Reading } from '../text/ruby.ts';
import { wordReadings } from '../text/word-readings.ts';
import { cityData } from './directory.ts';
import { geo } from './geo.ts';
import { terms } from './terms.ts';

/**
 * The readings of names and terms that contain kanji, and of the common words of the interface, the guided flow, the
 * kinds and the summaries of records. Only recorded readings are used; of equal names one is kept.
 */
export async function readings(): Promise<Reading[]> {
  const { places, districts, kinds, groups, flow } = await cityData();
  const texts = JSON.stringify([
    messages,
    [...flow.values()],
    kinds.map(({ shortName, plain, about }) => [shortName, plain, about]),
    groups.map(({ name, lead }) => [name, lead]),
    places.map(({ name, summary }) => [name, summary]),
  ]);
  const known = [
    ...places.map(({ name, kana }) => [name, kana] as const),
    ...districts.map(({ name, kana }) => [name, kana] as const),
    ...geo.towns.map(({ town, kana }) => [town, kana] as const),
    ...geo.stations.map(({ name, kana }) => [name, kana] as const),
    ...terms.map(({ term, kana }) => [term, kana] as const),
  ];
  const byName = new Map(
    known.flatMap(([name, kana]) => (kana && /\p{Script=Han}/u.test(name) ? [[name, kana] as const] : [])),
  );
  const names = [...byName]
    .map(([name, kana]) => ({ name, parts: rubyParts(name, kana) }))
    .filter(({ parts }) => parts.some(([, reading]) => reading !== ''));
  return [...wordReadings(texts, commonWords).filter(({ name }) => !byName.has(name)), ...names];
}
