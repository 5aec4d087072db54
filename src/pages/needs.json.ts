import { needsForSearch } from '../data/search-data.ts';

/** What finds the needs nearest to a query; see `NeedsData`. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await needsForSearch()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
