import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const swallowedError = /("load_index_chunk"\)\))\.catch\(\(\)=>\{\}\)/;

/**
 * Makes Pagefind's client fail where a chunk of its index cannot be loaded. As published (1.6.0) it logs that error and
 * searches without the chunk, so that a failed search looks like one that finds nothing.
 * @param folder the folder that Pagefind wrote
 * @throws where the client has no such place: after a change of Pagefind's version, look whether it still needs this
 */
export function failOnMissingChunks(folder: string): void {
  const file = path.join(folder, 'pagefind.js');
  const client = readFileSync(file, 'utf8');
  if (!swallowedError.test(client))
    throw new Error(`${file}: no place where the error of a chunk is dropped`);
  writeFileSync(file, client.replace(swallowedError, '$1'));
}
