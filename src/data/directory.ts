import { getCollection, getEntry, render } from 'astro:content';
import districtsJson from '@content/districts.json';
import emergencyJson from '@content/emergency.json';
import kindsJson from '@content/kinds.json';
import siteJson from '@content/site.json';
import sourcesJson from '@content/sources.json';
import townsCsv from '@content/towns.csv?raw';
import { parse } from 'csv-parse/sync';
import { fileCollections } from '../schema/collections.ts';
import { assembleCityData } from './assemble.ts';
import type { CityData } from './views.ts';
import { today } from './clock.ts';
import { consultPages, type ConsultPage } from './consult.ts';
import { holidaysAround } from './holidays.ts';
import { tableOptions } from './table.ts';

let loaded: Promise<CityData> | undefined;

/** The city's content, loaded and joined once per build; at each call in development. */
export function cityData(): Promise<CityData> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

let cachedFlow: Promise<GuidedFlow> | undefined;

type GuidedFlow = { pages: ConsultPage[] };

/** The pages of the guided flow; computed once per build. */
export function guidedFlow(): Promise<GuidedFlow> {
  if (import.meta.env.DEV) return computeFlow();
  return (cachedFlow ??= computeFlow());
}

async function computeFlow(): Promise<GuidedFlow> {
  return { pages: consultPages(await cityData()) };
}

async function load(): Promise<CityData> {
  const [places, programs, flow] = await Promise.all([
    getCollection('places'),
    getCollection('programs'),
    getCollection('flow'),
  ]);
  const day = today();
  return assembleCityData({
    site: fileCollections['site.json'].schema.parse(siteJson),
    emergency: fileCollections['emergency.json'].schema.parse(emergencyJson),
    kinds: fileCollections['kinds.json'].schema.parse(kindsJson),
    districts: fileCollections['districts.json'].schema.parse(districtsJson),
    sources: fileCollections['sources.json'].schema.parse(sourcesJson),
    places: places.map(({ id, data }) => ({ id, record: data })),
    programs: programs.map(({ id, data }) => ({ id, record: data })),
    flow: flow.map(({ id, data }) => ({ id, record: data })),
    towns: fileCollections['towns.csv'].schema.parse(parse(townsCsv, tableOptions)),
    holidays: holidaysAround(day),
    today: day,
  });
}

/**
 * The Markdown text of an entry as an Astro component.
 * @throws Error where there is no such entry
 */
export async function renderText(collection: 'places' | 'programs' | 'support' | 'pages', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`no such entry: ${collection}/${id}`);
  return (await render(entry)).Content;
}

/** The entries of content/pages. */
export const textPages = () => getCollection('pages');
