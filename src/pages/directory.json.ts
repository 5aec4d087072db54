import { cityData } from '../data/directory.ts';
import { directoryFile } from '../data/directory-file.ts';
import { geo } from '../data/geo.ts';
import { links } from '../site/links.ts';

/** All records for filters, results and map; see `DirectoryFile`. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(directoryFile(await cityData(), geo, links.directoryPart)), {
    headers: { 'Content-Type': 'application/json' },
  });
}
