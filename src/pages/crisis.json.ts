import { crisisForSearch } from '../data/search-data.ts';

/** What recognises danger in a query; see `CrisisData`. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await crisisForSearch()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
