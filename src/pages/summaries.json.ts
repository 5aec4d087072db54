import { cityData } from '../data/directory.ts';
import { summariesFile } from '../data/directory-file.ts';

/** What each record does in one line; see `Summaries`. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(summariesFile(await cityData())), {
    headers: { 'Content-Type': 'application/json' },
  });
}
