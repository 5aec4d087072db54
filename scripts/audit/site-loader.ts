import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { parse } from 'csv-parse/sync';
import { assembleCityData } from '../../src/data/assemble.ts';
import { holidaysAround } from '../../src/data/holidays.ts';
import { tableOptions } from '../../src/data/table.ts';
import type { CityData } from '../../src/data/views.ts';
import {
  fileCollections,
  folderCollections,
  type FileContent,
  type FileName,
  type FolderName,
  type FolderRecord,
} from '../../src/schema/collections.ts';

/**
 * Reads a content folder as the build does, without the check: with the parsers of the site, its schemas, and the joining
 * of the pages.
 * @param day `YYYY-MM-DD` in Japan
 * @throws whatever ends the build
 */
export function loadAsSite(folder: string, day: string): CityData {
  const single = <Name extends FileName>(name: Name): FileContent<Name> =>
    fileCollections[name].schema.parse(dataOf(path.join(folder, name))) as FileContent<Name>;
  for (const [name, collection] of Object.entries(fileCollections)) {
    const isThere = readdirSync(path.join(folder, path.dirname(name))).includes(path.basename(name));
    if (isThere || !('isOptional' in collection)) single(name as FileName);
  }
  const records = Object.fromEntries(
    (Object.keys(folderCollections) as FolderName[]).map((name) => [name, recordsIn(folder, name)]),
  ) as unknown as { [Name in FolderName]: { id: string; record: FolderRecord<Name> }[] };
  return assembleCityData({
    site: single('site.json'),
    emergency: single('emergency.json'),
    kinds: single('kinds.json'),
    districts: single('districts.json'),
    sources: single('sources.json'),
    towns: single('towns.csv'),
    places: records.places,
    programs: records.programs,
    flow: records.flow,
    holidays: holidaysAround(day),
    today: day,
  });
}

function recordsIn(folder: string, name: FolderName): { id: string; record: unknown }[] {
  const { format, schema } = folderCollections[name];
  return readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(`.${format}`) && !entry.name.startsWith('.'))
    .map((entry) => ({
      id: path.parse(entry.name).name,
      record: schema.parse(dataOf(path.join(entry.parentPath, entry.name))),
    }));
}

function dataOf(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.md')) return parseFrontmatter(text).frontmatter;
  return file.endsWith('.csv') ? parse(text, tableOptions) : JSON.parse(text);
}
