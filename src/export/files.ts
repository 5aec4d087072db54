import { z } from 'zod';
import type { CityData } from '../data/views.ts';
import { formatAllHours } from '../text/hours.ts';
import type { MessageKey } from '../text/messages.ts';
import { publishedPlacesSchema, type PublishedPlaces } from '../schema/published.ts';
import { placesGeoJson } from './geojson.ts';
import { hsdsServices } from './hsds.ts';
import { licence } from './licence.ts';
import { recommendedTable } from './recommended.ts';
import { placesTable } from './tables.ts';

/** The input of every export. `pageOf` gives the absolute address of a record's page by the record's id. */
export type ExportContext = {
  city: CityData;
  pageOf: (id: string) => string;
  published: PublishedPlaces;
};

/** One file under /data/v1/; `title` and `about` are its name and description on the open data page. */
export type ExportFile = {
  name: string;
  title: MessageKey;
  about: MessageKey;
  body: (context: ExportContext) => string;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** The first fields of our own JSON files. */
const head = ({ city }: ExportContext) => ({
  edition: city.today,
  city: city.site.city.name,
  cityCode: city.site.city.code,
  licence: licence.url,
  credit: licence.creditOf(city),
});

/** All files of the open data, in the order of their page. */
export const exportFiles: ExportFile[] = [
  {
    name: 'places.json',
    title: 'dataPlaces',
    about: 'dataPlacesAbout',
    body: ({ published }) => json(published),
  },
  {
    name: 'places.schema.json',
    title: 'dataSchema',
    about: 'dataSchemaAbout',
    body: () => json(z.toJSONSchema(publishedPlacesSchema, { unrepresentable: 'any' })),
  },
  {
    name: 'places.csv',
    title: 'dataTable',
    about: 'dataTableAbout',
    body: ({ published }) => placesTable(published.places, formatAllHours),
  },
  {
    name: 'places.geojson',
    title: 'dataGeo',
    about: 'dataGeoAbout',
    body: ({ published }) => json(placesGeoJson(published.places)),
  },
  {
    name: 'public-facilities.csv',
    title: 'dataPublic',
    about: 'dataPublicAbout',
    body: (context) => recommendedTable('public', context),
  },
  {
    name: 'childcare-facilities.csv',
    title: 'dataChildcare',
    about: 'dataChildcareAbout',
    body: (context) => recommendedTable('childcare', context),
  },
  {
    name: 'hsds-services.json',
    title: 'dataHsds',
    about: 'dataHsdsAbout',
    body: ({ city, pageOf }) => json(hsdsServices(city, pageOf)),
  },
  {
    name: 'programs.json',
    title: 'dataPrograms',
    about: 'dataProgramsAbout',
    body: (context) =>
      json({
        ...head(context),
        programs: context.city.programs.map(({ sectionViews: _sections, carriedOutBy, ...program }) => ({
          ...program,
          carriedOutBy: carriedOutBy.map(({ id }) => id),
        })),
      }),
  },
  {
    name: 'flow.json',
    title: 'dataFlow',
    about: 'dataFlowAbout',
    body: (context) => json({ ...head(context), nodes: Object.fromEntries(context.city.flow) }),
  },
  {
    name: 'sources.json',
    title: 'dataSources',
    about: 'dataSourcesAbout',
    body: (context) =>
      json({
        ...head(context),
        sources: context.city.sources.map(({ citedBy, ...source }) => ({
          ...source,
          citedBy: citedBy.map(({ id }) => id),
        })),
      }),
  },
];
