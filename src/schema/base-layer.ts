import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

const coordinate = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z.array(coordinate).min(2);

const area = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
]);
const line = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('LineString'), coordinates: ring }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(ring) }),
]);
const point = z.strictObject({ type: z.literal('Point'), coordinates: coordinate });

const feature = <Properties extends z.ZodType, Geometry extends z.ZodType>(
  properties: Properties,
  geometry: Geometry,
) => z.strictObject({ type: z.literal('Feature'), properties, geometry });

/**
 * content/geo/base-layer.geojson: the vector base layer of the maps, drawn even if no tile loads; WGS84, lon before
 * lat. `k` is the feature's class: `city`, `nb` (neighbouring city, its name placed at `lx`, `ly`), `river`, `rail`
 * (`o` = operator) or `sta` (station; `l` = its lines, `in` = 1 inside the city). `n` is its name.
 */
export const baseLayerSchema = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    source: z.array(idSchema).describe('出典（sources.json の名前）。何も描かないときだけ空'),
    features: z.array(
      z.union([
        feature(z.strictObject({ k: z.literal('city'), n: textSchema }), area),
        feature(z.strictObject({ k: z.literal('nb'), n: textSchema, lx: z.number(), ly: z.number() }), area),
        feature(z.strictObject({ k: z.literal('river'), n: textSchema }), line),
        feature(z.strictObject({ k: z.literal('rail'), n: textSchema, o: textSchema }), line),
        feature(
          z.strictObject({ k: z.literal('sta'), n: textSchema, l: textSchema, in: z.literal([0, 1]) }),
          point,
        ),
      ]),
    ),
  })
  .refine(({ features, source }) => features.length === 0 || source.length > 0, {
    path: ['source'],
    error: '出典（sources.json の名前）を書いてください',
  });

export type BaseLayer = z.output<typeof baseLayerSchema>;
