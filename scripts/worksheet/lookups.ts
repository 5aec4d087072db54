import { gazetteerOf } from '../content/geocoding.ts';
import type { Content } from '../content/load.ts';
import type { Lookups } from './fields.ts';

/** The tables of a content folder with which cells are read. */
export function lookupsOf(content: Content): Lookups {
  const { singles, folders } = content;
  const kinds = singles['kinds.json']?.record.kinds ?? {};
  return {
    expects: (kind) => kinds[kind]?.expects ?? [],
    districts: (singles['districts.json']?.record.areas ?? []).flatMap((area) => area.districts),
    names: new Map(folders.places.map(({ id, record }) => [id, record.name])),
    retired: singles['retired-numbers.json']?.record ?? [],
    gazetteer: gazetteerOf(content),
    postcodes: singles['geo/postcodes.csv']?.record ?? [],
  };
}
