import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';

export type FieldPath = readonly (string | number)[];

/** A parsed content file: its data, its Markdown body, and the line on which each field stands. */
export type ContentDocument = {
  data: unknown;
  body: string;
  bodyLine: number;
  errors: { line: number; message: string }[];
  lineOf: (path: FieldPath) => number;
};

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads a Markdown file with YAML frontmatter. A missing or unclosed frontmatter is an error on line 1. */
export function parseMarkdown(text: string): ContentDocument {
  const match = frontmatter.exec(text);
  if (!match) {
    const message =
      'ファイルの初めと項目の終わりに、--- だけの行が要ります。ほかの記録のファイルを見本にしてください';
    return { data: undefined, body: text, bodyLine: 1, errors: [{ line: 1, message }], lineOf: () => 1 };
  }
  const [whole, yaml = ''] = match;
  const linesBefore = (part: string) => part.split('\n').length - 1;
  return { ...parseYaml(yaml, 1), body: text.slice(whole.length), bodyLine: linesBefore(whole) + 1 };
}

/** Reads JSON (a part of YAML, so that lines are known there too). */
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
  'JSONの書き方が正しくありません。この行の近くの「,」「"」「{ }」「[ ]」を確かめてください';
const yamlMessage =
  '書き方が正しくありません。この行の近くの、字下げ・「:」のあとの空白・引用符を確かめてください';

const commentMessage =
  '「 #」から後ろは読まれません。# を書きたいときは、値ぜんたいを " " で囲んでください（例: "救急 #7119"）';

/** Where a `#` inside a line cuts a value short, as in `name: 救急 #7119`. */
function swallowedTexts(document: Document): number[] {
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
        message:
          error.code === 'DUPLICATE_KEY' ? '同じ項目が2回あります。1つにしてください' : yamlMessage,
      })),
      ...swallowedTexts(document).map((offset) => ({ line: lineAt(offset), message: commentMessage })),
    ],
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** Where a field begins; for a field that is not there, where its nearest parent begins. */
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
