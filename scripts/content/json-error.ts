/** An error of a text that is no JSON: its offset, and a message in Japanese. */
export type JsonError = { offset: number; message: string };

const commaMessage = 'この行か、1つ上の行の終わりに「,」がありません';
const lastCommaMessage = '最後の行には「,」を付けません。「}」や「]」の前の「,」を消してください';
const doubleCommaMessage = '「,」が2つ続いています。1つにしてください';
const afterEndMessage =
  'ファイルの終わりの「}」や「]」の後に文字があります。足す内容は、その「}」や「]」より前に書いてください';
const openMessage = '終わりの「}」や「]」が足りません。消していないか、確認してください';
const quoteMessage = '「"」が閉じていません。この行の「"」の数を確認してください';
const keyMessage = '項目の名前と文は「"」で囲んでください';
const colonMessage = '項目の名前のあとに「:」がありません';
const otherMessage =
  'JSONの書き方が正しくありません。この行の近くの「,」「"」「{ }」「[ ]」を確認してください';

/** A string, a number, a word or a mark of JSON, after white space. */
const token =
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))|([{}[\],:]))/y;

type Token = { text: string; offset: number; isString: boolean; isValue: boolean };

/**
 * Finds the first error of a text that is no JSON. The parser of JavaScript gives no place for some errors.
 * @returns undefined if there is none
 */
export function findJsonError(text: string): JsonError | undefined {
  try {
    const end = readValue(text, next(text, 0));
    const rest = /\S/.exec(text.slice(end));
    return rest ? { offset: end + rest.index, message: afterEndMessage } : undefined;
  } catch (error) {
    if (error instanceof JsonFault) return { offset: error.offset, message: error.message };
    throw error;
  }
}

class JsonFault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** The token at an offset. @throws {JsonFault} if there is none */
function next(text: string, offset: number): Token {
  token.lastIndex = offset;
  const match = token.exec(text);
  if (!match) throw unreadable(text, offset);
  const [whole, string, scalar, mark] = match;
  const found = string ?? scalar ?? mark ?? '';
  return {
    text: found,
    offset: offset + whole.length - found.length,
    isString: string !== undefined,
    isValue: mark === undefined || mark === '{' || mark === '[',
  };
}

/** The fault of a text that no token begins. */
function unreadable(text: string, from: number): JsonFault {
  const space = /\S/.exec(text.slice(from));
  if (!space) return new JsonFault(text.trimEnd().length, openMessage);
  const offset = from + space.index;
  const line = text.slice(offset).split('\n')[0]!;
  const [wide] = (line.startsWith('"') ? /[“”＂]/ : /^[“”＂，：｛｝［］]/).exec(line) ?? [];
  if (wide !== undefined) {
    const narrow = /[“”＂]/.test(wide) ? '"' : wide.normalize('NFKC');
    return new JsonFault(offset, `「${narrow}」が全角です。半角にしてください`);
  }
  if (line.startsWith('"')) return new JsonFault(offset, quoteMessage);
  return new JsonFault(offset, /^[\p{Letter}']/u.test(line) ? keyMessage : otherMessage);
}

const endOf = ({ text, offset }: Token): number => offset + text.length;

/** Reads the value that a token begins. @returns the offset after it @throws {JsonFault} */
function readValue(text: string, first: Token): number {
  if (!first.isValue) throw new JsonFault(first.offset, otherMessage);
  if (first.text !== '{' && first.text !== '[') return endOf(first);
  const close = first.text === '{' ? '}' : ']';
  let item = next(text, endOf(first));
  if (item.text === close) return endOf(item);
  for (;;) {
    const after = next(text, first.text === '{' ? readEntry(text, item) : readValue(text, item));
    if (after.text === close) return endOf(after);
    if (after.text !== ',') {
      throw new JsonFault(after.offset, after.isValue ? commaMessage : otherMessage);
    }
    item = next(text, endOf(after));
    if (item.text === '}' || item.text === ']') throw new JsonFault(after.offset, lastCommaMessage);
    if (item.text === ',') throw new JsonFault(item.offset, doubleCommaMessage);
  }
}

/** Reads a name with its value. */
function readEntry(text: string, name: Token): number {
  if (!name.isString) throw new JsonFault(name.offset, keyMessage);
  const colon = next(text, endOf(name));
  if (colon.text !== ':') throw new JsonFault(colon.offset, colonMessage);
  return readValue(text, next(text, endOf(colon)));
}
