import { rubyParts, type Reading } from '../text/ruby.ts';
import { cityData } from './directory.ts';
import { geo } from './geo.ts';
import { terms } from './terms.ts';

/** The readings of names and terms that contain kanji. Only recorded readings are used; of equal names one is kept. */
export async function readings(): Promise<Reading[]> {
  const { places, districts } = await cityData();
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
  return [...byName]
    .map(([name, kana]) => ({ name, parts: rubyParts(name, kana) }))
    .filter(({ parts }) => parts.some(([, reading]) => reading !== ''));
}
