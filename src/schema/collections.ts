import { auditSchema } from './audit.ts';
import { baseLayerSchema } from './base-layer.ts';
import { changesSchema } from './changes.ts';
import { crisisSchema } from './crisis.ts';
import { districtsSchema } from './districts.ts';
import { emergencySchema } from './emergency.ts';
import { flowNodeSchema } from './flow.ts';
import { anchorsSchema, postcodesSchema, stationsSchema, townPointsSchema } from './geo.ts';
import { kidsSchema } from './kids.ts';
import { kindsSchema } from './kinds.ts';
import { pageSchema } from './page.ts';
import { placeSchema } from './place.ts';
import { languageSchema } from './language.ts';
import { plainWordsSchema } from './plain-words.ts';
import { programSchema } from './program.ts';
import { retiredNumbersSchema } from './retired-numbers.ts';
import { siteSchema } from './site.ts';
import { sourcesSchema } from './sources.ts';
import { supportSchema } from './support.ts';
import { termsSchema } from './terms.ts';
import { townsSchema } from './towns.ts';
import { wordsSchema } from './words.ts';

/** Which file of a content folder obeys which schema. The site and the command line both bind by this table. */
export const fileSchemas = {
  'site.json': siteSchema,
  'kinds.json': kindsSchema,
  'districts.json': districtsSchema,
  'sources.json': sourcesSchema,
  'retired-numbers.json': retiredNumbersSchema,
  'towns.csv': townsSchema,
  'words.json': wordsSchema,
  'terms.json': termsSchema,
  'plain-words.json': plainWordsSchema,
  'crisis.json': crisisSchema,
  'kids.json': kidsSchema,
  'emergency.json': emergencySchema,
  'changes.json': changesSchema,
  'accessibility.json': auditSchema,
  'geo/stations.csv': stationsSchema,
  'geo/towns.csv': townPointsSchema,
  'geo/anchors.csv': anchorsSchema,
  'geo/postcodes.csv': postcodesSchema,
  'geo/base-layer.geojson': baseLayerSchema,
} as const;

/** Which folder of records obeys which schema; the file's name is the record's id. */
export const folderSchemas = {
  places: placeSchema,
  programs: programSchema,
  support: supportSchema,
  languages: languageSchema,
  pages: pageSchema,
  flow: flowNodeSchema,
} as const;
