import { z } from 'zod';
import { idSchema, kanaSchema, textSchema } from './text.ts';

const degrees = (max: number) => z.coerce.number().min(-max).max(max);

const point = {
  lat: degrees(90).describe('緯度'),
  lon: degrees(180).describe('経度'),
  source: idSchema.describe('出典（sources.json の名前）'),
};

/** content/geo/stations.csv: one point for each station in the city, WGS84. */
export const stationsSchema = z.array(
  z.strictObject({
    name: textSchema.describe('駅の名前（「駅」は付けない）'),
    kana: z.literal('').or(kanaSchema).describe('読み（ひらがな）。分からないときは空'),
    ...point,
  }),
);

/**
 * content/geo/towns.csv: one point near the middle of each town (大字・町丁目), WGS84. `chome` is empty for a town without
 * 丁目. The points locate addresses roughly; they are never used to derive a district.
 */
export const townPointsSchema = z.array(
  z.strictObject({
    town: textSchema.describe('町の名前'),
    chome: z.string().regex(/^\d*$/, '丁目は数字だけを書いてください').describe('丁目。ないときは空'),
    kana: z.literal('').or(kanaSchema).describe('町の読み（ひらがな）。分からないときは空'),
    ...point,
  }),
);

/**
 * content/geo/anchors.csv: buildings with an address and a position (WGS84) from a licensed data set. A record with
 * exactly the same address gets this position.
 */
export const anchorsSchema = z.array(
  z.strictObject({
    name: textSchema.describe('建物の名前'),
    address: textSchema.describe('住所（市の名前から）'),
    ...point,
  }),
);

/** content/geo/postcodes.csv: the town of each postcode, so that records can be sorted by distance from a postcode. */
export const postcodesSchema = z.array(
  z.strictObject({
    postcode: z.string().regex(/^\d{3}-\d{4}$/, '郵便番号は 271-8588 の形で書いてください'),
    town: textSchema.describe('町の名前'),
    source: idSchema.describe('出典（sources.json の名前）'),
  }),
);

export type Stations = z.output<typeof stationsSchema>;
export type TownPoints = z.output<typeof townPointsSchema>;
export type Anchors = z.output<typeof anchorsSchema>;
export type Postcodes = z.output<typeof postcodesSchema>;
