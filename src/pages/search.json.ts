import { searchData } from '../data/search-data.ts';

/** The search data; see `SearchData`. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await searchData()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
