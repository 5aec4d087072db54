import { isPhoneNumber } from '../../src/schema/phone.ts';

/** A telephone number with hyphens, or a message in Japanese. */
export type ReadNumber = { value: string } | { problem: string };

const dashes = /[‐‑‒–—―−ー－ｰ]/g;
const example = '000-000-0000 のように、ハイフンで区切ってください';

/**
 * Reads one telephone number. Brackets, spaces and dots between its parts become hyphens; what a number cannot hold is
 * refused with the row in which to write it.
 * @param row label of the row, 「電話」 or 「ファクス」
 * @param known numbers that the record already has, which are always taken
 */
export function readNumber(cell: string, row: string, known: readonly string[]): ReadNumber {
  const text = cell
    .normalize('NFKC')
    .replaceAll(dashes, '-')
    .replace(/^(?:☎|☏|📞|(?:TEL|T|FAX|F|電話(?:番号)?|ファクス|ファックス)\s*[:.]?)\s*/i, '')
    .trim();
  const label = row.startsWith('電話') ? `${row}の用件` : undefined;
  if (/内線|内\s*\d|ext/i.test(text))
    return {
      problem: `内線の番号は書けません。直通の番号を書いてください${label ? `（内線は「${label}」の行に書けます）` : ''}`,
    };
  const words = /[^\d()\s.#+-]+/.exec(text.replaceAll(/[、,;/・]|または|又は|もしくは|\n/g, ' '));
  const numbers = text.match(/#?\d[\d()\s.-]{3,}\d/g) ?? [];
  if (numbers.length > 1 || /\d{3,4}\s*[、,;/・\n]|または|又は/.test(text))
    return {
      problem: `番号が2つあります。1つの欄に1つだけ書いてください${label ? '。2つ目の番号は、次の番号の行に書きます' : ''}`,
    };
  if (words && numbers.length === 1)
    return {
      problem: `番号のほかの言葉「${words[0]}」があります。番号だけを書いてください${label ? `（言葉は「${label}」の行に書けます）` : ''}`,
    };
  const number = withHyphens(text);
  if (known.includes(number)) return { value: number };
  if (/^\+/.test(number)) return { problem: '国の番号（+81）を付けずに、0 から書いてください' };
  if (/^1\d\d$/.test(number))
    return { problem: `${number} は、緊急などの3けたの番号です。この窓口の番号を書いてください` };
  const digits = number.replaceAll(/\D/g, '');
  if (/^0?[789]0/.test(digits) && digits.length >= 10)
    return { problem: '携帯電話の番号は書けません。窓口の番号を書いてください' };
  if (/^(\d)\1+$/.test(digits) && digits.length > 4)
    return { problem: '書き方の例のままです。本当の番号を書いてください' };
  if (/^[1-9]\d{8}$/.test(digits) || /^[1-9]\d{9}$/.test(digits))
    return { problem: `初めの 0 がありません（表計算ソフトが消すことがあります）。${example}` };
  if (/^0\d{9,10}$/.test(number))
    return { problem: `ハイフンがないので、市外局番が分かりません。${example}` };
  return isPhoneNumber(number)
    ? { value: number }
    : { problem: `電話番号の形が正しくありません。${example}` };
}

/** 「(03)0000-0001」, 「03(0000)0001」 and 「03 0000 0001」 are the same number. */
function withHyphens(text: string): string {
  return text
    .replace(/^\((0\d+)\)\s*-?/, '$1-')
    .replace(/\s*-?\((\d+)\)\s*-?/, '-$1-')
    .replaceAll(/(?<=\d)\s*[-.\s]\s*(?=\d)/g, '-')
    .trim();
}
