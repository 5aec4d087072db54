import { z } from 'zod';
import { daySchema } from './date.ts';
import { idSchema, mailSchema, textSchema, urlSchema } from './text.ts';

/** content/site.json: the settings of a city. A link whose setting is null is not shown. */
export const siteSchema = z
  .strictObject({
    name: textSchema.describe('サイトの名前'),
    tagline: textSchema.describe('サイトが何をするか、ひとこと'),
    city: z.strictObject({
      name: textSchema,
      code: z.string().regex(/^\d{6}$/, '団体コードは6けたの数字です'),
      prefecture: textSchema,
    }),
    operator: textSchema.nullable().describe('運営者。市が運営するときは市の名前'),
    official: z.boolean().describe('市の公式サイトなら true'),
    reportMail: mailSchema.nullable().describe('誤りの知らせを受けるメール'),
    repository: urlSchema.nullable().describe('公開リポジトリーのアドレス'),
    exitUrl: urlSchema.nullable().describe('「すぐ閉じる」ボタンの行き先。null はカレンダー'),
    lastResort: idSchema.describe('どこにも番号がないときに案内する窓口・場所'),
    anyTrouble: idSchema.describe('何でも相談できる窓口の種類'),
    anyTroubleLine: idSchema
      .nullable()
      .describe('「急いで電話で相談したい」の窓口・場所。どんな困りごとも24時間受ける所。ないときは null'),
    mapApp: urlSchema
      .refine((url) => url.includes('{address}'), '{address} を入れてください')
      .describe('「地図アプリで開く」のアドレス'),
    bounds: z
      .strictObject({
        south: z.number(),
        west: z.number(),
        north: z.number(),
        east: z.number(),
      })
      .refine(({ south, north }) => south < north, {
        path: ['north'],
        error: '北（north）が南（south）より小さい数です。2つを入れ替えてください',
      })
      .refine(({ west, east }) => west < east, {
        path: ['east'],
        error: '東（east）が西（west）より小さい数です。2つを入れ替えてください',
      }),
    tiles: z
      .strictObject({
        url: urlSchema.describe('地図の画像のアドレス。{z} {x} {y} を入れる'),
        credit: textSchema.describe('地図に出す、だれの画像か'),
        creditUrl: urlSchema,
        minZoom: z.int().min(0).max(20),
        maxZoom: z.int().min(0).max(20),
      })
      .refine(({ minZoom, maxZoom }) => minZoom <= maxZoom, {
        path: ['maxZoom'],
        error: 'maxZoom が minZoom より小さい数です。2つを入れ替えてください',
      })
      .nullable()
      .describe('地図に重ねる画像。使わないときは null'),
    notice: z
      .strictObject({ text: textSchema, from: daySchema, to: daySchema })
      .refine(({ from, to }) => from <= to, {
        path: ['to'],
        error: '消える日（to）が出す日（from）より前です。年をまたぐときは、to を次の年にしてください',
      })
      .nullable()
      .describe('全ページの上に出すお知らせ'),
  })
  .refine(({ official, operator }) => !official || operator !== null, {
    path: ['operator'],
    error: '市の公式サイト（official: true）なら、運営者（operator）に市の名前を書いてください',
  });

export type Site = z.output<typeof siteSchema>;
