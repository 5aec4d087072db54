import { withoutReadings } from '../../src/text/reading-notation.ts';
import { collectionOf } from '../../src/schema/collections.ts';
import type { FieldPath } from './document.ts';
import { scalarValues } from './scalar-values.ts';
import type { Content, ContentFile } from './load.ts';

/** One sentence of our own words, with where it stands; in a text below a record `path` is empty. */
export type Sentence = { file: ContentFile; text: string; path: FieldPath; line: number };

/** Fields that hold official names and notes of the trade, which are quoted as they are. */
const quoted = new Set(['name', 'guidelineName', 'clause', 'pillar', 'aliases', 'title', 'label', 'form', 'credit']);

/** Every sentence that people read on the pages, of records, programmes, systems, questions and the interface. */
export function sentencesOf({ files }: Content): Sentence[] {
  return files
    .filter(({ file }) => !collectionOf(file)?.isQuoted)
    .flatMap((file) => [...inFields(file), ...inBody(file)])
    .filter(({ text }) => /[ぁ-ん]/.test(text));
}

function inFields(file: ContentFile): Sentence[] {
  return [...scalarValues(file.document.data)].flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path.some((part) => quoted.has(String(part)))) return [];
    const line = file.document.lineOf(path);
    const text = file.file === 'kids.json' ? withoutReadings(value) : value;
    return cut(text).map((sentence) => ({ file, text: sentence, path, line }));
  });
}

/** Lines that follow each other are one paragraph: a sentence may run over several. */
function inBody(file: ContentFile): Sentence[] {
  const { body, bodyLine } = file.document;
  let line = bodyLine;
  return body.split(/(\n\n+|\n(?=[-|#]))/).flatMap((paragraph) => {
    const start = line;
    line += paragraph.split('\n').length - 1;
    const text = paragraph.replace(/^[\s\-#]+/, '').replaceAll('\n', '');
    return cut(text).map((sentence) => ({ file, text: sentence, path: [], line: start }));
  });
}

function cut(text: string): string[] {
  return text
    .split(/(?<=[。？！])|\n|[|／]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
