import { z } from 'zod';
import { daySchema, partialDateSchema } from './date.ts';
import { hoursSchema } from './hours.ts';
import { agesSchema, feeFields, placeSchema, reservationFields } from './place.ts';
import { idSchema, textSchema, urlSchema } from './text.ts';
import { weekdays } from './weekday.ts';

/** The sources of a published value, and its day, month or year; `asOf` is null if no source is dated. */
const provenance = {
  source: z.array(idSchema).min(1).describe('出典の名前。sources.json にある'),
  asOf: partialDateSchema.nullable().describe('いつの値か。資料に日付がないときは null'),
  note: textSchema.optional().describe('但し書き'),
};

const askSchema = z
  .strictObject({ id: idSchema, name: textSchema, phone: textSchema.nullable() })
  .describe('かわりに聞く所');

/** A known value, or one recorded as unknown with the record to ask. A missing field was not researched. */
function published<Value extends z.ZodType, Also extends z.ZodRawShape = Record<never, never>>(
  value: Value,
  also: Also = {} as Also,
) {
  return z.discriminatedUnion('known', [
    z.strictObject({ known: z.literal(true), value, ...also, ...provenance }),
    z.strictObject({
      known: z.literal(false),
      askInstead: askSchema.optional(),
      note: textSchema.optional(),
    }),
  ]);
}

const known = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ known: z.literal(true), value, ...provenance });

/** Text fields that are published unchanged; their descriptions are those of the record's schema. */
const textFieldNames = [
  'forWhom',
  'fax',
  'mail',
  'chat',
  'homeVisit',
  'address',
  'postalCode',
  'access',
  'languages',
  'accessibility',
  'bring',
  'privacy',
  'operator',
  'section',
] as const;

const textFields = Object.fromEntries(
  textFieldNames.map((name) => [
    name,
    published(textSchema)
      .optional()
      .describe(placeSchema.shape[name].description ?? name),
  ]),
) as Record<(typeof textFieldNames)[number], z.ZodOptional<ReturnType<typeof published<typeof textSchema>>>>;

const positionSchema = z.strictObject({
  lat: z.number(),
  lon: z.number(),
  precision: z.enum(['exact', 'chome', 'town']).describe('exact は建物、chome は丁目、town は町'),
});

/** A record of /data/v1/places.json. */
export const publishedPlaceSchema = z.strictObject({
  id: idSchema,
  url: urlSchema.describe('この窓口・場所のページ'),
  kind: idSchema,
  kindName: textSchema,
  name: textSchema,
  kana: textSchema.nullable(),
  aliases: z.array(textSchema),
  summary: textSchema,
  status: known(z.enum(['open', 'preparing', 'unconfirmed', 'moved', 'closed'])).extend({
    from: partialDateSchema.optional().describe('始まった日、または始まる日'),
    until: partialDateSchema.optional().describe('最後の日。まだ来ていないこともある'),
  }),
  districts: known(z.array(idSchema)).optional().describe('受け持つ地区。ないときは市内全域'),
  ...textFields,
  fee: published(textSchema, feeFields).optional().describe('お金がかかるか'),
  reservation: published(textSchema, reservationFields).optional().describe('予約がいるか'),
  ages: known(agesSchema).optional(),
  services: z.array(known(textSchema)),
  phones: published(
    z.array(
      z.strictObject({
        number: textSchema,
        label: textSchema.optional(),
        for: z.enum(['residents', 'professionals']),
        charge: z.enum(['free', 'paid', 'unknown']),
        always: z.boolean(),
        firm: z.boolean().describe('資料が新しいか、複数あって、先に案内してよい番号'),
        ...provenance,
      }),
    ),
  ),
  web: z.array(known(urlSchema)),
  venues: z.array(
    known(textSchema).extend({
      address: textSchema.optional(),
      days: z.array(z.enum(weekdays)).optional(),
      when: textSchema.optional(),
      position: known(positionSchema).optional(),
    }),
  ),
  position: known(positionSchema).optional(),
  hours: published(hoursSchema).optional(),
  notes: z.array(known(textSchema)),
});

/** The content of /data/v1/places.json. */
export const publishedPlacesSchema = z.strictObject({
  edition: daySchema.describe('作った日'),
  city: textSchema,
  cityCode: textSchema.describe('全国地方公共団体コード'),
  licence: urlSchema,
  credit: textSchema,
  places: z.array(publishedPlaceSchema),
});

export { textFieldNames as publishedTexts };
export type PublishedPlace = z.output<typeof publishedPlaceSchema>;
export type PublishedPlaces = z.output<typeof publishedPlacesSchema>;
