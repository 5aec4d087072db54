import { isMap, isNode, isPair, LineCounter, parseDocument, Scalar, visit, type Document } from 'yaml';
import { findJsonError } from './json-error.ts';

/** The path to a field: keys, and indexes of list items. */
export type FieldPath = readonly (string | number)[];

/**
 * A parsed content file. Lines count from 1 in the file; `lineOf` of a missing field is the line of its nearest parent.
 */
export type ContentDocument = {
  /** Not yet validated; undefined if the file cannot be parsed. */
  data: unknown;
  body: string;
  bodyLine: number;
  errors: { line: number; message: string }[];
  lineOf: (path: FieldPath) => number;
};

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Parses a Markdown file with YAML frontmatter. Missing or unclosed frontmatter is an error on line 1. */
export function parseMarkdown(text: string): ContentDocument {
  const match = frontmatter.exec(text);
  if (!match) {
    const message =
      'ファイルの初めと項目の終わりに、--- だけの行が必要です。ほかの窓口・場所のファイルを見本にしてください';
    return { data: undefined, body: '', bodyLine: 1, errors: [{ line: 1, message }], lineOf: () => 1 };
  }
  const [block, yaml = ''] = match;
  const linesBefore = (part: string) => part.split('\n').length - 1;
  return { ...parseYaml(yaml, 1), body: text.slice(block.length), bodyLine: linesBefore(block) + 1 };
}

/** Parses JSON; the YAML parser gives the line of each field (JSON is a subset of YAML), and names written twice. */
export function parseJson(text: string): ContentDocument {
  const error = findJsonError(text);
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length;
    return {
      data: undefined,
      body: '',
      bodyLine: 1,
      errors: [{ line, message: error.message }],
      lineOf: () => 1,
    };
  }
  const document = parseYaml(text, 0);
  return document.errors.length === 0 ? { ...document, data: JSON.parse(text) } : document;
}

const yamlMessage =
  '書き方が正しくありません。この行の近くの、字下げ・「:」のあとの空白・引用符を確認してください';

/** A value that YAML reads otherwise than its writer means, at an offset of the text. */
type Misreading = { offset: number; message: string };

const commentMessage =
  '「 #」から後ろは読まれません。# を書きたいときは、値全体を " " で囲んでください（例: "救急 #7119"）';
const numberMessage =
  'この数は、書いたとおりには読まれません（0 で始まる数など）。引用符（" "）で囲んでください';
const phoneMessage = '電話番号は、000-000-0000 のように、半角の数字をハイフンで区切ってください';
const colonMessage =
  'この行は、前の行の続きとして読まれます。「：」が全角です。半角の「:」と空白にして、字下げを前の行とそろえてください';
const signMessage = (sign: string) =>
  `「${sign}」で始まる値は、別の意味になります。値全体を引用符（" "）で囲んでください`;

/** Values that YAML truncates at a `#` (a quoted value shows its end, so that a comment may follow), reads as other numbers, as references or tags, or joins over lines. */
function misreadings(document: Document, text: string): Misreading[] {
  const found: Misreading[] = [];
  const report = (range: readonly number[] | null | undefined, message: string) =>
    found.push({ offset: range?.[0] ?? 0, message });
  visit(document, {
    Alias(_, { range }) {
      report(range, signMessage('*'));
    },
    Scalar(_, node) {
      const { comment, range, source = '', type, value } = node;
      if (!range) return;
      if (comment && type === Scalar.PLAIN) report(range, commentMessage);
      if (typeof value === 'number' && /^[-+]?0\d|^0[xo]|e/i.test(source)) {
        report(range, /^0\d{8,10}$/.test(source) ? phoneMessage : numberMessage);
      }
      const joined = type === Scalar.PLAIN && /\n\s*[^\s：]{1,20}：/.exec(text.slice(range[0], range[1]));
      if (joined) report([range[0] + joined.index + 1], colonMessage);
      if (node.anchor !== undefined) report(range, signMessage('&'));
      if (node.tag) report(range, signMessage('!'));
    },
    Collection(_, node) {
      if (node.anchor !== undefined) report(node.range, signMessage('&'));
      if (node.tag) report(node.range, signMessage('!'));
    },
  });
  return found;
}

const itemHint = '。2つ目のまとまりなら、その初めの行に「- 」を付けます';
const isIndented = (text: string, offset: number): boolean =>
  /^[ \t]+$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));

/** The errors of the syntax in Japanese. Only the first is reported, because the others mostly follow from it. */
function syntaxErrors(document: Document, text: string): Misreading[] {
  const doubled = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [other] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const tab = other?.code === 'TAB_AS_INDENT';
  return [
    ...doubled.map(({ pos }) => ({
      offset: pos[0],
      message: `同じ項目が2回あります。1つにしてください${isIndented(text, pos[0]) ? itemHint : ''}`,
    })),
    ...(other
      ? [
          {
            offset: other.pos[0],
            message: tab ? '字下げにタブは使えません。半角の空白にしてください' : yamlMessage,
          },
        ]
      : []),
  ];
}

function parseYaml(text: string, firstLine: number): ContentDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine;
  const problems = [...syntaxErrors(document, text), ...misreadings(document, text)].sort(
    (one, other) => one.offset - other.offset,
  );
  return {
    data: problems.length === 0 ? document.toJS() : undefined,
    body: '',
    bodyLine: 1,
    errors: problems.map(({ offset, message }) => ({ line: lineAt(offset), message })),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** The offset at which a field begins; of a missing field, the offset of its nearest parent. */
function offsetOf(document: Document, path: FieldPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
