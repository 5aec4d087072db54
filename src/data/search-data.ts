import { getCollection } from 'astro:content';
import crisisJson from '@content/crisis.json';
import type { CrisisData } from '../domain/search/crisis.ts';
import type { NeedsData } from '../domain/search/needs.ts';
import type { SearchNames } from '../domain/search/record.ts';
import { fileCollections } from '../schema/collections.ts';
import { cityData } from './directory.ts';
import { geo } from './geo.ts';
import { searchNames } from './search.ts';
import { crisisData, needsData, placeTexts, searchBudget, type Needs } from './search-needs.ts';

/** content/crisis.json: the texts, numbers and certain patterns of each class of danger, and harmless phrases. */
export const crisisContent = () => fileCollections['crisis.json'].schema.parse(crisisJson);

/** The needs of content/needs by their ids. */
export async function allNeeds(): Promise<Needs> {
  const entries = await getCollection('needs');
  return entries
    .map(({ id, data }) => ({ id, record: data }))
    .sort((one, other) => one.id.localeCompare(other.id));
}

/** The content of `/search.json`: names, which a device fetches when a visitor starts to search. */
export const namesForSearch = async (): Promise<SearchNames> => searchNames(await cityData(), geo);

/** The content of `/crisis.json`: what recognises danger in a query. */
export const crisisForSearch = async (): Promise<CrisisData> =>
  crisisData(await allNeeds(), crisisContent(), searchBudget.weights);

/** The content of `/needs.json`: what finds the needs nearest to a query. */
export const needsForSearch = async (): Promise<NeedsData> =>
  needsData(await allNeeds(), placeTexts(await cityData()), searchBudget.phrases);
