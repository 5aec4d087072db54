import {
  directoryRows,
  type DirectoryFile,
  type DirectoryRow,
  type FileRow,
} from '../../domain/directory.ts';
import type { KindSections } from '../../domain/search/answer.ts';
import type { SearchIndex } from '../../domain/search/names.ts';
import { needsFinder, type NeedsData, type NeedsFinder } from '../../domain/search/needs.ts';
import { searchIndex } from '../../domain/search/record.ts';

/** The records of the directory, and the names by which they are found. */
export type Directory = Pick<DirectoryFile, 'holidays' | 'kinds' | 'districts'> & {
  rows: DirectoryRow[];
  index: SearchIndex;
  sections: KindSections;
};

/**
 * Fetches all records: the parts of a large city at once and all alike, so that no request reveals what is searched.
 * @throws if a file cannot be fetched
 */
export async function fetchDirectory(address: string): Promise<Directory> {
  const { rows, parts, names, ...file } = await fetchJson<DirectoryFile>(address);
  const more = await Promise.all(parts.map((part) => fetchJson<FileRow[]>(part)));
  const all = directoryRows([...rows, ...more.flat()], file.kinds);
  return { ...file, rows: all, index: searchIndex(all, names), sections: names.sections };
}

/** Fetches the needs of residents. @throws if they cannot be fetched */
export const fetchNeeds = async (address: string): Promise<NeedsFinder> =>
  needsFinder(await fetchJson<NeedsData>(address));

/** @throws if the host does not answer with the file */
export async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}
