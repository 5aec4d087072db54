import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const swallowedError = /("load_index_chunk"\)\))\.catch\(\(\)=>\{\}\)/;

/**
 * Patches Pagefind's client so that a search fails if a chunk of the index cannot be loaded. As published (1.6.0) it
 * logs the error and searches without the chunk, so that a failed search looks like one without results.
 * @param folder the folder that Pagefind wrote
 * @throws {Error} if the code to patch is not found: after a new version of Pagefind, check whether the patch is needed
 */
export function failOnMissingChunks(folder: string): void {
  const file = path.join(folder, 'pagefind.js');
  const client = readFileSync(file, 'utf8');
  if (!swallowedError.test(client))
    throw new Error(`${file}: the code that drops the error of a chunk was not found`);
  writeFileSync(file, client.replace(swallowedError, '$1'));
}
