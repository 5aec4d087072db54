import crisisJson from '@content/crisis.json';
import wordsJson from '@content/words.json';
import type { CrisisWords } from '../domain/search/crisis.ts';
import type { SearchNames } from '../domain/search/record.ts';
import { fileCollections } from '../schema/collections.ts';
import { cityData } from './directory.ts';
import { geo } from './geo.ts';
import { searchNames } from './search.ts';

/** What the device fetches when somebody begins to search: nothing of what is typed ever goes back. */
export type SearchData = SearchNames & { crisisContent: CrisisWords };

export async function searchData(): Promise<SearchData> {
  const words = fileCollections['words.json'].schema.parse(wordsJson);
  const { cards, harmless } = crisisContent();
  return {
    ...searchNames(await cityData(), words, geo),
    crisisContent: { cards: cards.map(({ phrases }) => ({ phrases })), harmless },
  };
}

/** The cards for somebody in danger, with the records that answer at all hours. */
export const crisisContent = () => fileCollections['crisis.json'].schema.parse(crisisJson);
