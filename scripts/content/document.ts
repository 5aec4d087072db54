import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';

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
    return { data: undefined, body: text, bodyLine: 1, errors: [{ line: 1, message }], lineOf: () => 1 };
  }
  const [block, yaml = ''] = match;
  const linesBefore = (part: string) => part.split('\n').length - 1;
  return { ...parseYaml(yaml, 1), body: text.slice(block.length), bodyLine: linesBefore(block) + 1 };
}

/** Parses JSON with the YAML parser, which gives the line of each field (JSON is a subset of YAML). */
export function parseJson(text: string): ContentDocument {
  const document = parseYaml(text, 0);
  if (document.errors.length === 0) {
    try {
      JSON.parse(text);
    } catch (error) {
      const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
      const line = text.slice(0, offset).split('\n').length;
      return { ...document, errors: [{ line, message: jsonMessage }] };
    }
  }
  return document;
}

const jsonMessage =
  'JSONの書き方が正しくありません。この行の近くの「,」「"」「{ }」「[ ]」を確認してください';
const yamlMessage =
  '書き方が正しくありません。この行の近くの、字下げ・「:」のあとの空白・引用符を確認してください';

const commentMessage =
  '「 #」から後ろは読まれません。# を書きたいときは、値ぜんたいを " " で囲んでください（例: "救急 #7119"）';

/** Offsets of values that YAML truncates at a `#`, as in `name: 救急 #7119`. */
function truncatedValues(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.comment && node.range) offsets.push(node.range[0]);
    },
  });
  return offsets;
}

function parseYaml(text: string, firstLine: number): ContentDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine;
  return {
    data: document.errors.length === 0 ? document.toJS() : undefined,
    body: '',
    bodyLine: 1,
    errors: [
      ...document.errors.map((error) => ({
        line: lineAt(error.pos[0]),
        message: error.code === 'DUPLICATE_KEY' ? '同じ項目が2回あります。1つにしてください' : yamlMessage,
      })),
      ...truncatedValues(document).map((offset) => ({ line: lineAt(offset), message: commentMessage })),
    ],
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
