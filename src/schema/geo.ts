import { z } from 'zod';
import { idSchema, kanaSchema, textSchema } from './text.ts';

const degrees = (most: number) => z.coerce.number().min(-most).max(most);

const point = {
  lat: degrees(90).describe('緯度'),
  lon: degrees(180).describe('経度'),
  source: idSchema.describe('出典（sources.json の名前）'),
};

/** content/geo/stations.csv: one point for each station in the city, WGS84. */
export const stationsSchema = z.array(
  z.strictObject({
    name: textSchema.describe('駅の名前（「駅」は付けない）'),
    kana: kanaSchema.describe('読み（ひらがな）'),
    ...point,
  }),
);

/**
 * content/geo/towns.csv: one point near the middle of each town (大字・町丁目), WGS84. A town without a row of its own
 * for 丁目 has an empty `chome`. It places addresses roughly; it never tells anybody a district.
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
 * content/geo/anchors.csv: buildings whose address and position a licensed data set gives. A record with the very same
 * address stands at the same point.
 */
export const anchorsSchema = z.array(
  z.strictObject({
    name: textSchema.describe('建物の名前'),
    address: textSchema.describe('住所（市の名前から）'),
    ...point,
  }),
);

/** content/geo/postcodes.csv: the town of each postcode, so that a postcode says from where somebody looks. */
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
