import { numbers } from './fuzz.ts';

/** Values that editors type or paste, and that parsers read in different ways. */
const oddValues = [
  '',
  ' ',
  '　',
  '~',
  'null',
  'yes',
  'no',
  'true',
  'unknown',
  '不明',
  '2026-11-24',
  '2026-11',
  '2026-11-24T00:00:00',
  '12:30',
  '1_000',
  '0120',
  '0o17',
  '0x1F',
  '1e3',
  '.inf',
  '.nan',
  '-1',
  '35.1',
  '9999999999999999999',
  '*x',
  '&a x',
  '!t x',
  '!!js/undefined x',
  '<<: *a',
  '@x',
  '`x',
  '%x',
  '|',
  '>',
  '? x',
  '- x',
  'a: b',
  'a #b',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '""',
  '\t',
  '\u0008',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\u00ad',
  '\ud800',
  '\\u0008',
  '---',
  '...',
  '<<<<<<< HEAD',
  '=======',
  '<b>',
  '<!--',
  '{who}',
  '{x}',
  '[a](b)',
  '![a](b)',
  '**',
  '~~',
  '03-0000-0001',
  '000-000-0000',
  'https://example.jp/',
  'http://localhost/',
  'kawabe',
  'plan',
  'shiyakusho',
  '__proto__',
  'constructor',
  '令和8年',
  '９時～５時',
  '月−金',
  '長い'.repeat(300),
];

/** A spoiled file, and what was done to it. */
export type SpoiledFile = { file: string; text: string; what: string };

/** Yields `count` files of a content folder, each spoiled in one place. The same seed yields the same ones. */
export function* spoiledFiles(
  files: ReadonlyMap<string, string>,
  count: number,
  seed: number,
): Generator<SpoiledFile> {
  const number = numbers(seed);
  // The low digits of the generator repeat soon.
  const below = (limit: number) => Math.floor((number.next().value / 2_147_483_648) * limit);
  const pick = <Value>(some: readonly Value[]): Value => some[below(some.length)]!;
  // The site reads frontmatter with another parser than the check, so these files are spoiled more often.
  const names = [...files.keys()].flatMap((file) => (file.endsWith('.md') ? [file, file, file] : [file]));
  for (let index = 0; index < count; index += 1) {
    const file = pick(names);
    const lines = files.get(file)!.split('\n');
    const at = below(lines.length);
    const line = lines[at]!;
    const letter = below(line.length + 1);
    const odd = pick(oddValues);
    const values = [...line.matchAll(/"?[\w-]+"?:\s*([^\s,{}[\]][^,{}[\]]*)/g)];
    const value = values.length > 0 ? pick(values) : undefined;
    const withValue = (text: string) => {
      if (value === undefined) return text;
      const from = value.index + value[0].length - value[1]!.length;
      return line.slice(0, from) + text + line.slice(from + value[1]!.length);
    };
    const changes: Record<string, string[]> = {
      'value replaced': [withValue(odd)],
      'value replaced by a day': [withValue('2026-11-24')],
      'value replaced in quotes': [withValue(`"${odd}"`)],
      'word replaced': [line.replace(/[^\s"',:{}[\]]+(?=[^\s"',:{}[\]]*["',}\]]?[\s,}\]]*$)/, () => odd)],
      'letters inserted': [line.slice(0, letter) + odd + line.slice(letter)],
      'letter removed': [line.slice(0, letter) + line.slice(letter + 1)],
      'line removed': [],
      'line repeated': [line, line],
      'line indented': [`  ${line}`],
      'indent removed': [line.trimStart()],
      'rest removed': [line.slice(0, letter)],
    };
    const what = pick(Object.keys(changes));
    const text = [...lines.slice(0, at), ...changes[what]!, ...lines.slice(at + 1)].join('\n');
    yield { file, text, what: `${file}:${at + 1} ${what}: ${JSON.stringify(odd)}` };
  }
}
