import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { phoneSchema } from '../../src/schema/phone.ts';
import { readCityCode } from './city-code.ts';
import type { NewCity } from './city.ts';
import { prefectureOf } from './prefectures.ts';

/** The parsed command line (`geo` = a folder with downloaded geodata), or a message in Japanese on how to correct it. */
export type Request = { city: NewCity; folder: string; geo?: string | undefined } | { problem: string };

/** How the command is called, in Japanese. */
export const usage =
  '使い方: npm run new-city -- --code 12100 --name 千葉市 [--phone 市役所の代表番号] [--geo 資料のフォルダー] フォルダー';

const options = {
  code: { type: 'string' },
  name: { type: 'string' },
  phone: { type: 'string' },
  geo: { type: 'string' },
} as const;

/** Parses and validates the arguments of the command line; reports the first problem. Writes nothing. */
export function readRequest(args: string[]): Request {
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  if (unknown?.kind === 'option') return { problem: `${unknown.rawName} という指定はありません。\n${usage}` };
  const text = (option: keyof typeof options) => {
    const value = values[option];
    return typeof value === 'string' ? value.trim() : '';
  };

  const [folder = '', ...more] = positionals;
  if (more.length > 0) {
    return {
      problem: `フォルダーは1つだけ書いてください。空白のある名前は、引用符で囲みます: ${positionals.join('、')}`,
    };
  }
  const name = text('name');
  if (!name) return { problem: `--name に、名前を書いてください（例: 千葉市）。\n${usage}` };
  if (!/^\p{L}+[市区町村]$/u.test(name)) {
    return {
      problem:
        '--name には、市・区・町・村で終わる名前だけを書いてください（例: 千葉市）。記号、空白、改行は使えません。',
    };
  }
  const reading = readCityCode(text('code'));
  if ('problem' in reading) return { problem: `${reading.problem}\n${usage}` };
  const prefecture = prefectureOf(reading.code);
  if (!prefecture) {
    return { problem: `コード ${reading.code} の初めの2けたは、都道府県の番号（01から47）ではありません。` };
  }
  const phone = values.phone === undefined ? undefined : phoneSchema.shape.value.safeParse(text('phone'));
  const isSample = /^[0-]+$/.test(text('phone'));
  if (phone && !phone.success && !isSample) {
    return { problem: `--phone: ${phone.error.issues[0]?.message}` };
  }
  if (phone && (isSample || !/^0/.test(text('phone')))) {
    return {
      problem: '--phone には、役所の代表番号を書いてください。例の番号や、110 のような番号は使えません。',
    };
  }
  if (!folder) return { problem: `フォルダーの名前がありません。\n${usage}` };
  if (existsSync(folder)) {
    return {
      problem: `${folder} は、もうあります。消したり上書きしたりはしません。別の名前にしてください。`,
    };
  }
  const geo = values.geo === undefined ? undefined : text('geo');
  if (geo !== undefined && !statSync(geo, { throwIfNoEntry: false })?.isDirectory()) {
    return {
      problem: `--geo: ${geo || '（空）'} というフォルダーがありません。ダウンロードした資料のフォルダーを書いてください。`,
    };
  }
  return { folder, geo, city: { name, code: reading.code, prefecture, phone: phone?.data } };
}
