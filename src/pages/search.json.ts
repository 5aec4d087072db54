import { searchData } from '../data/search-data.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await searchData()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
