import { withoutReadings } from '../../src/text/reading-notation.ts';
import { collectionOf } from '../../src/schema/collections.ts';
import type { FieldPath } from './document.ts';
import { scalarValues } from './scalar-values.ts';
import type { Content, ContentFile } from './load.ts';

/** One sentence that the site's editors wrote, and its place; in the body of a Markdown file `path` is empty. */
export type Sentence = { file: ContentFile; text: string; path: FieldPath; line: number };

/** Fields with official names and terms, which are quoted unchanged. */
const quotedFields = new Set([
  'name',
  'guidelineName',
  'clause',
  'pillar',
  'aliases',
  'title',
  'label',
  'form',
  'credit',
]);

/** The readings of common words, which are hiragana by nature. */
const readingsFile = 'i18n/readings.json';

/**
 * Every sentence with hiragana in files and fields whose texts the editors write, that is, not those quoted
 * (`isQuoted`).
 */
export function sentencesOf({ files }: Content): Sentence[] {
  return files
    .filter(({ file }) => file !== readingsFile && !collectionOf(file)?.isQuoted)
    .flatMap((file) => [...fieldSentences(file), ...bodySentences(file)])
    .filter(({ text }) => /[ぁ-ん]/.test(text));
}

function fieldSentences(file: ContentFile): Sentence[] {
  return [...scalarValues(file.document.data)].flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path.some((part) => quotedFields.has(String(part)))) return [];
    const line = file.document.lineOf(path);
    const text = file.file === 'kids.json' ? withoutReadings(value) : value;
    return splitSentences(text).map((sentence) => ({ file, text: sentence, path, line }));
  });
}

/** Sentences of the Markdown body. Consecutive lines are one paragraph, since a sentence may span several lines. */
function bodySentences(file: ContentFile): Sentence[] {
  const { body, bodyLine } = file.document;
  let line = bodyLine;
  return body.split(/(\n\n+|\n(?=[-|#]))/).flatMap((paragraph) => {
    const start = line;
    line += paragraph.split('\n').length - 1;
    const text = paragraph.replace(/^[\s\-#]+/, '').replaceAll('\n', '');
    return splitSentences(text).map((sentence) => ({ file, text: sentence, path: [], line: start }));
  });
}

function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[。？！])|\n|[|／]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
