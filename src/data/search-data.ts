import crisisJson from '@content/crisis.json';
import wordsJson from '@content/words.json';
import type { CrisisWords } from '../domain/search/crisis.ts';
import type { SearchNames } from '../domain/search/record.ts';
import { fileCollections } from '../schema/collections.ts';
import { cityData } from './directory.ts';
import { geo } from './geo.ts';
import { searchNames } from './search.ts';

/** The content of `/search.json`, fetched when a visitor starts to search. The query is never sent anywhere. */
export type SearchData = SearchNames & { crisisContent: CrisisWords };

export async function searchData(): Promise<SearchData> {
  const words = fileCollections['words.json'].schema.parse(wordsJson);
  const { cards, harmless } = crisisContent();
  return {
    ...searchNames(await cityData(), words, geo),
    crisisContent: { cards: cards.map(({ phrases }) => ({ phrases })), harmless },
  };
}

/** content/crisis.json: the crisis cards with their phrases and records, and the harmless phrases. */
export const crisisContent = () => fileCollections['crisis.json'].schema.parse(crisisJson);
