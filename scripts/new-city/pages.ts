import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../src/schema/site.ts';
import type { Entry } from '../content/load.ts';
import { siteName, type NewCity } from './city.ts';
import { isRowOfGeodata } from './geo/geo-sources.ts';

/** Lines of the text pages that are not true of a city that has only nationwide lines so far. */
const omittedLines: Record<string, RegExp[]> = {
  about: [/居場所、子育ての広場/],
  accessibility: [/^- 英語、/],
  'open-data': [/^\| 町と丁目の位置/, /^\| 駅の位置/, /^\| 市の形と川/],
};

/**
 * The text of a page of the first city, changed for another city.
 * @param own site of the first city
 * @param modelDir the content folder of the first city
 * @param day the new `updated`, `YYYY-MM-DD`
 */
export function pageForAll(
  page: Entry<'pages'>,
  own: Site,
  city: NewCity,
  day: string,
  modelDir: string,
): string {
  return readFileSync(path.join(modelDir, page.file), 'utf8')
    .split('\n')
    .filter((line) => !omittedLines[page.id]?.some((pattern) => pattern.test(line)) && !isRowOfGeodata(line))
    .join('\n')
    .replaceAll(own.name, siteName(city))
    .replaceAll(own.city.name, city.name)
    .replace(/^updated: .*$/m, `updated: ${day}`);
}
