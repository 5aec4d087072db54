import { namesForSearch } from '../data/search-data.ts';

/** Names for the search; see `SearchNames`. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await namesForSearch()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
