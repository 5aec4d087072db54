import {
  directoryRows,
  type DirectoryFile,
  type DirectoryRow,
  type FileRow,
} from '../../domain/directory.ts';
import type { NeedsData, NeedsFinder } from '../../domain/search/needs.ts';
import type { SearchNames } from '../../domain/search/record.ts';

/** The records of the directory. */
export type Directory = Pick<DirectoryFile, 'holidays' | 'kinds' | 'districts'> & { rows: DirectoryRow[] };

/** The script of the search, which is loaded when it is first needed, and the names by which records are found. */
export type Search = { engine: typeof import('./search-engine.ts'); names: SearchNames };

/**
 * Fetches all records: the parts of a large city at once and all alike, so that no request reveals what is searched.
 * @throws if a file cannot be fetched
 */
export async function fetchDirectory(address: string): Promise<Directory> {
  const { rows, parts, ...file } = await fetchJson<DirectoryFile>(address);
  const more = await Promise.all(parts.map((part) => fetchJson<FileRow[]>(part)));
  return { ...file, rows: directoryRows([...rows, ...more.flat()], file.kinds) };
}

/** Fetches the search by names. @throws if a file cannot be fetched */
export async function fetchSearch(address: string): Promise<Search> {
  const [engine, names] = await Promise.all([import('./search-engine.ts'), fetchJson<SearchNames>(address)]);
  return { engine, names };
}

/** Fetches the needs of residents. @throws if a file cannot be fetched */
export async function fetchNeeds(address: string): Promise<NeedsFinder> {
  const [engine, needs] = await Promise.all([import('./search-engine.ts'), fetchJson<NeedsData>(address)]);
  return engine.needsFinder(needs);
}

/** @throws if the host does not answer with the file */
export async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}
