import { fold } from '../domain/search/fold.ts';
import type { SearchIndex } from '../domain/search/index.ts';
import type { Words } from '../schema/words.ts';
import type { Directory, PlaceView } from './assemble.ts';

/** The small index of a city's records, which a device fetches whole. Closed records are not found. */
export function searchIndex(directory: Directory, words: Words): SearchIndex {
  const records = directory.places.filter(({ status }) => status.value !== 'closed');
  return {
    records: records.map((place) => ({ id: place.id, kind: place.kind, fields: fieldsOf(place) })),
    words: words.flatMap(({ words: spellings, ...target }) =>
      spellings.map((word) => ({ word: fold(word), ...target })),
    ),
  };
}

function fieldsOf(place: PlaceView): [number, string][] {
  const texts: [number, (string | null)[]][] = [
    [10, [place.name, place.kana, ...place.aliases]],
    [6, [place.kindView.plain, place.kindView.name]],
    [6, place.serves.flatMap(({ name, kana }) => [name, kana])],
    [3, [place.summary, ...place.venues.map(({ value }) => value)]],
  ];
  return texts.flatMap(([weight, some]) =>
    some.filter((text) => text !== null).map((text): [number, string] => [weight, fold(text)]),
  );
}
