import { z } from 'zod';
import { daySchema, partialDateSchema } from './date.ts';
import { rescueSchema } from './danger.ts';
import { fact, factOrUnknown, provenance, unknownSchema } from './fact.ts';
import { hoursSchema } from './hours.ts';
import { firstDayOf, lastDayOf } from './partial-date.ts';
import { isFaxNumber, phoneSchema } from './phone.ts';
import { idSchema, kanaSchema, mailSchema, nameSchema, textSchema, urlSchema } from './text.ts';
import { weekdays } from './weekday.ts';

const textFact = fact(textSchema);
const textOrUnknown = factOrUnknown(textSchema);

/** A point in WGS84 degrees with its precision; `circleRadius` has the error of each. */
export const positionSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: z
    .enum(['exact', 'chome', 'town'], 'exact（建物）、chome（丁目）、town（町）のどれかを書いてください')
    .describe('正確さ。exact は建物、chome は丁目、town は町'),
  ...provenance,
});

const statusSchema = z
  .strictObject({
    value: z.enum(['open', 'preparing', 'unconfirmed', 'moved', 'closed']),
    from: partialDateSchema.optional().describe('始まった日、または始まる日'),
    until: partialDateSchema
      .optional()
      .describe(
        '最後の日。closed か moved のときに書く。まだ来ていない日なら、その日までは開いている所として出る',
      ),
    movedTo: idSchema.optional().describe('引き継いだ窓口・場所の名前。moved のときに書く'),
    ...provenance,
  })
  .superRefine(({ value, from, until, movedTo, asOf }, context) => {
    const addProblem = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (value === 'closed' && until === undefined) {
      addProblem('until', 'closed のときは、最後の日（until）を書いてください');
    }
    if (value !== 'closed' && value !== 'moved' && until !== undefined) {
      addProblem(
        'until',
        `終わる日があるのに、${value} です。value を closed にしてください。until の日までは、開いている所として出ます`,
      );
    }
    if (value === 'moved' && movedTo === undefined) {
      addProblem(
        'movedTo',
        'moved のときは、引き継いだ窓口・場所の名前（movedTo）を書いてください。ないときは value を closed にしてください',
      );
    }
    if (value !== 'moved' && movedTo !== undefined) {
      addProblem('movedTo', `引き継ぎ先があるのに、${value} です。value を moved にしてください`);
    }
    if (from !== undefined && until !== undefined && firstDayOf(from) > lastDayOf(until)) {
      addProblem('until', '最後の日（until）が、始まった日（from）より前です。どちらかを直してください');
    }
    if (until !== undefined && until.length < 10 && asOf?.startsWith(until)) {
      addProblem(
        'until',
        `${until} のうちに確かめたので、もう終わったのか、これから終わるのかが分かりません。最後の日を 2026-12-31 の形で書いてください。終わっていて日が分からないときは、確かめた日を書いてください`,
      );
    }
  });

const venueSchema = z.strictObject({
  value: textSchema.describe('会場の名前'),
  address: textSchema.optional(),
  days: z.array(z.enum(weekdays)).min(1).optional().describe('この会場の曜日'),
  when: textSchema.optional().describe('この会場がいつか（曜日で言えないとき）'),
  within: textSchema
    .optional()
    .describe(
      'この会場が中にある建物。geo/anchors.csv の建物の名前、「中央駅」のような駅の名前、窓口・場所の名前のどれか。住所が分からなくても、地図に置ける',
    ),
  position: positionSchema.optional(),
  ...provenance,
});

const ageSchema = z.int().min(0).max(120);

/** A range of ages in full years, both bounds included, as minimum_age and maximum_age of HSDS 3.0. */
export const agesSchema = z
  .strictObject({
    from: ageSchema.optional().describe('何歳から'),
    to: ageSchema.optional().describe('何歳まで（その年齢もふくむ）'),
  })
  .refine(({ from = 0, to = 120 }) => from <= to, 'from は to より小さくしてください');

/** The machine-readable form of the text on the cost, for filters and exports. */
export const feeFields = {
  free: z
    .boolean('true か false を書いてください')
    .optional()
    .describe('だれでも、いつでも無料なら true、お金がかかるなら false。人や場合によるときは書かない'),
};

/** The machine-readable form of the text on booking, for filters and exports. */
export const reservationFields = {
  booking: z
    .enum(['none', 'needed'], 'none（予約はいらない）か needed（予約がいる）を書いてください')
    .optional()
    .describe('予約がいらないなら none、いるなら needed。人や場合によるときは書かない'),
};

/** A record of the directory: a desk, a place to visit, a telephone line or a section of the city. */
export const placeSchema = z.strictObject({
  kind: idSchema.describe('種類。content/kinds.json にある名前。フォルダーの名前と同じ'),
  name: nameSchema.describe('正式な名前'),
  kana: kanaSchema.nullable().describe('読み（ひらがな）。確かでないときは null'),
  aliases: z.array(nameSchema).default([]).describe('ほかの呼び名、前の名前、書き方の違い'),
  status: statusSchema.describe('開いているか。open preparing（準備中） unconfirmed（未確認） moved closed'),
  districts: fact(z.array(idSchema).min(1)).optional().describe('受け持つ地区。省くと市内どこの人でも'),
  summary: textSchema.max(120).describe('ひとことで、何をしてくれる所か'),
  forWhom: textOrUnknown.optional().describe('だれが使えるか'),
  ages: fact(agesSchema).optional().describe('年齢（forWhom に書いたことを、探すときのために数でも書く）'),
  services: z.array(textFact).default([]).describe('してくれること'),
  phones: z
    .union([unknownSchema, z.literal('none'), z.array(phoneSchema).min(1)])
    .describe('電話。分からないときは unknown。電話ではなく、アプリやLINEで使うものは none'),
  fax: factOrUnknown(
    z
      .string()
      .refine(
        isFaxNumber,
        'ファクス番号の形が正しくありません。市外局番から、半角の数字をハイフンで区切ってください',
      ),
  ).optional(),
  mail: factOrUnknown(mailSchema).optional(),
  chat: textFact.optional().describe('チャット・LINE・SNSでの相談'),
  homeVisit: textFact.optional().describe('家に来てくれるか'),
  web: z.array(z.strictObject({ value: urlSchema, label: textSchema.optional(), ...provenance })).default([]),
  address: textOrUnknown.optional().describe('住所'),
  postalCode: fact(z.string().regex(/^\d{3}-\d{4}$/, '郵便番号は 271-8588 の形で書いてください')).optional(),
  venues: z.array(venueSchema).default([]).describe('会場。住所が分からず建物だけ分かるときも、ここに書く'),
  position: positionSchema.optional(),
  hours: factOrUnknown(hoursSchema).optional().describe('開いている時間'),
  hoursOf: idSchema
    .optional()
    .describe('時間の資料がなく、同じ役所の時間で開いているとき、その役所の窓口・場所の名前'),
  fee: factOrUnknown(textSchema, feeFields).optional().describe('お金がかかるか。文と、あれば free'),
  reservation: factOrUnknown(textSchema, reservationFields)
    .optional()
    .describe('予約がいるか。文と、あれば booking'),
  access: textFact.optional().describe('行き方'),
  languages: textFact.optional().describe('使えることば'),
  accessibility: textFact.optional().describe('車いす、授乳、手話など'),
  bring: textFact.optional().describe('持っていくもの'),
  privacy: textFact.optional().describe('匿名でよいか、秘密は守られるか'),
  operator: textOrUnknown.optional().describe('運営しているところ'),
  section: fact(idSchema).optional().describe('担当の課（窓口・場所の名前）'),
  askInstead: idSchema.optional().describe('分からないことをかわりに聞く窓口・場所。省くと担当の課'),
  discreet: z
    .literal(true)
    .optional()
    .describe('見たことを人に知られたくない相談のとき true。ブラウザーの履歴に名前が残らないようにする'),
  confidential: z.literal(true).optional().describe('場所を知られてはいけないとき true。住所は書けなくなる'),
  notes: z.array(textFact).default([]).describe('そのほか知っておくとよいこと'),
  related: z.array(idSchema).default([]).describe('関係のある窓口・場所'),
  rescue: rescueSchema
    .optional()
    .describe('助けに来る人につながる番号のとき。話を聞く電話より先に出る。ambulance police child'),
  recheckBy: daySchema.optional().describe('この日までに確かめ直す'),
});

export type Place = z.output<typeof placeSchema>;
export type Position = z.output<typeof positionSchema>;
export type Status = z.output<typeof statusSchema>;
