import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

const filesIn = (folder: string, endings: string[]): string[] =>
  readdirSync(path.join(src, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.includes(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name));

const textOf = (files: string[]): string => files.map((file) => readFileSync(file, 'utf8')).join('\n');

/** `shownFrom` → `data-shown-from` */
const attributeOf = (key: string): string =>
  `data-${key.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

/** Keys of `const { a, b = '', c: d } = element.dataset` and of a parameter of the type DOMStringMap. */
const destructuredKeys = (text: string): string[] =>
  matches(text, /\{([^{}]*)\}\s*(?:=\s*[\w.]*\bdataset\b|:\s*DOMStringMap\b)/g).flatMap((keys) =>
    matches(keys, /(?:^|,)\s*(\w+)/g),
  );

const scripts = textOf(
  ['client', 'islands', 'worker'].flatMap((folder) => filesIn(folder, ['.ts', '.tsx', '.js'])),
);
const templates = textOf(
  ['components', 'layouts', 'pages', 'islands'].flatMap((folder) => filesIn(folder, ['.astro', '.tsx'])),
).replaceAll(/<style.*?<\/style>/gs, '');

const readByScripts = new Set([
  ...matches(scripts, /\[(data-[a-z]+(?:-[a-z]+)*)[\]=]/g),
  ...matches(scripts, /\bdataset\.(\w+)/g).map(attributeOf),
  ...destructuredKeys(scripts).map(attributeOf),
]);
const inTemplates = matches(templates, /(?<!\[)\b(data-[a-z]+(?:-[a-z]+)*)/g);
const written = new Set([
  ...inTemplates,
  ...matches(scripts, /\bdataset\.(\w+) = /g).map(attributeOf),
  ...matches(scripts, /toggleAttribute\('([\w-]+)'/g),
]);

const rows = readFileSync(path.join(src, 'client/README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `data-'))
  .map((line) => line.split(' | '));
const listed = new Set(rows.map(([first]) => /`([\w-]+)`/.exec(first!)![1]!));

describe('the table of data attributes in src/client/README.md', () => {
  it('lists each attribute that a script of the browser reads', () => {
    expect([...readByScripts].filter((name) => !listed.has(name))).toEqual([]);
  });

  it('lists each attribute that a component or a page writes', () => {
    expect([...written].filter((name) => !listed.has(name))).toEqual([]);
  });

  it('lists no attribute that no source mentions', () => {
    const mentioned = new Set([...readByScripts, ...written, ...matches(scripts, /\b(data-[a-z-]+)="/g)]);
    expect([...listed].filter((name) => !mentioned.has(name))).toEqual([]);
  });

  it('names only files that exist', () => {
    const files = rows.flatMap(([, writers = '', readers = '']) =>
      matches(writers + readers, /`([^`]+\.(?:astro|tsx|ts|js))`/g),
    );
    const roots = [src, path.dirname(src)];
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !roots.some((root) => existsSync(path.join(root, file))))).toEqual([]);
  });
});

it('each attribute that a script of the browser reads is written by a page or a script', () => {
  expect([...readByScripts].filter((name) => !written.has(name))).toEqual([]);
});
