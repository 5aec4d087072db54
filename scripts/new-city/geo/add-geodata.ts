import { jsonText } from '../skeleton.ts';
import { geoFiles } from './geo-files.ts';
import { citedGeoSources, isRowOfGeodata, rowOfGeodata, sourceEntry } from './geo-sources.ts';
import type { Geodata } from './geodata.ts';

/** The files of a content folder that geodata changes, besides those of geo/. */
export const changedFiles = ['site.json', 'sources.json', 'pages/open-data.md'] as const;

/**
 * Puts geodata into a content folder, given as path → text: the tables, their sources, the bounds, and the terms of use.
 * @param day the day on which the files were read, `YYYY-MM-DD`
 */
export function addGeodata(files: Map<string, string>, geodata: Geodata, day: string): void {
  const change = (file: string, values: object) =>
    files.set(file, jsonText({ ...JSON.parse(files.get(file) ?? '{}'), ...values }));
  const ids = citedGeoSources(geodata);
  for (const [file, text] of geoFiles(geodata)) files.set(file, text);
  change('site.json', { bounds: geodata.bounds });
  change('sources.json', Object.fromEntries(ids.map((id) => [id, sourceEntry(id, geodata.open, day)])));
  const page = files.get('pages/open-data.md');
  if (page !== undefined) files.set('pages/open-data.md', withTerms(page, ids));
}

/** The page on open data with one row for each source at the end of its first table, the terms of use. */
function withTerms(page: string, ids: readonly string[]): string {
  const lines = page.split('\n').filter((line) => !isRowOfGeodata(line));
  const last = lines.findIndex((line, at) => line.startsWith('|') && !lines[at + 1]?.startsWith('|'));
  if (last < 0) return page;
  return lines.toSpliced(last + 1, 0, ...ids.map(rowOfGeodata)).join('\n');
}
