import { loadContent, type Content } from '../../scripts/content/load.ts';

/** A fact of a content folder that staff may change on any day, and its kind. */
export type Fact = { kind: 'telephone number' | 'record id' | 'option text'; text: string };

/** Minimum length of a fact: shorter texts and ids may also be ordinary words. */
const leastLetters = 5;

/** The telephone and fax numbers, record ids and option texts of a content folder, each once. */
export function factsOf({ folders }: Content): Fact[] {
  const numbers = folders.places.flatMap(({ record: { phones, fax } }) => [
    ...(Array.isArray(phones) ? phones.map(({ value }) => value) : []),
    ...(typeof fax === 'object' && typeof fax.value === 'string' ? [fax.value] : []),
  ]);
  const ids = [...folders.places, ...folders.programs].map(({ id }) => id);
  const texts = folders.flow.flatMap(({ record }) => {
    const { options = [], unsure } = record as {
      options?: { text?: string }[];
      unsure?: { text?: string };
    };
    return [...options, ...(unsure ? [unsure] : [])].flatMap(({ text }) => text ?? []);
  });
  const facts: Fact[] = [
    ...[...new Set(numbers)].map((text) => ({ kind: 'telephone number', text }) as const),
    ...[...new Set(ids)].map((text) => ({ kind: 'record id', text }) as const),
    ...[...new Set(texts)].map((text) => ({ kind: 'option text', text }) as const),
  ];
  return facts.filter(({ text }) => text.length >= leastLetters);
}

/** The facts of a content folder that no fictional city has: tests may use the facts of a fictional city. */
export function factsOnlyOf(content: string, invented: string[]): Fact[] {
  const known = new Set(invented.flatMap((folder) => factsOf(loadContent(folder)).map(({ text }) => text)));
  return factsOf(loadContent(content)).filter(({ text }) => !known.has(text));
}

/** Every use of a fact in a text, as `line: kind "text"`. Numbers are also found without hyphens. */
export function factsIn(text: string, facts: Fact[]): string[] {
  const finders = facts.map((fact) => ({ fact, pattern: patternOf(fact) }));
  return text
    .split('\n')
    .flatMap((line, index) =>
      finders
        .filter(({ pattern }) => pattern.test(line))
        .map(({ fact }) => `${index + 1}: ${fact.kind} "${fact.text}"`),
    );
}

function patternOf({ kind, text }: Fact): RegExp {
  const escaped = RegExp.escape(text);
  if (kind === 'telephone number') {
    return new RegExp(`(?<!\\d)${[...text.replaceAll('-', '')].map(RegExp.escape).join('-?')}(?!\\d)`);
  }
  return kind === 'record id'
    ? new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`)
    : new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'u');
}
