import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { oldestBrowsers } from '../../scripts/build/browsers.ts';
import { oldest, tooNewInScript, tooNewInStyles } from '../support/browser-features.ts';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('src', file))
  .filter((file) => /\.(ts|js|astro|css)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const textOf = new Map(source.map(({ file, text }) => [file, text]));

/** The modules that a script imports, except imports of types. */
const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gm)]
    .map(([, named, dynamic]) => path.join(path.dirname(file), named ?? dynamic ?? ''))
    .filter((target) => existsSync(target));

/** The scripts that run in the browser: the islands and all modules that they import. */
function browserScripts(): string[] {
  const found = new Set(source.map(({ file }) => file).filter((file) => file.startsWith('src/islands/')));
  for (const file of found) for (const target of importsOf(file, textOf.get(file) ?? '')) found.add(target);
  return [...found];
}

const partsOf = (text: string, element: 'script' | 'style'): string =>
  [...text.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g'))]
    .map(([, inner]) => inner)
    .join('\n');

const astro = source.filter(({ file }) => file.endsWith('.astro'));

describe('the oldest supported browsers', () => {
  it('are the target of the build', () => {
    expect(oldest).toEqual({ safari: 15.4, chrome: 100, firefox: 115 });
    expect(oldestBrowsers).toEqual(['safari15.4', 'ios15.4', 'chrome100', 'firefox115']);
  });

  it('have every feature that a script of the site calls', () => {
    const scripts = browserScripts();
    expect(scripts).toContain(path.join('src', 'domain', 'search', 'names.ts'));
    const violations = [
      ...scripts.map((file) => ({ file, text: textOf.get(file) ?? '' })),
      ...astro.map(({ file, text }) => ({ file, text: partsOf(text, 'script') })),
    ].flatMap(({ file, text }) => tooNewInScript(text).map((name) => `${file}: ${name}`));
    expect(violations).toEqual([]);
  });

  it('have every feature that a style outside @supports needs', () => {
    const violations = [
      ...source.filter(({ file }) => file.endsWith('.css')),
      ...astro.map(({ file, text }) => ({ file, text: partsOf(text, 'style') })),
    ].flatMap(({ file, text }) => tooNewInStyles(text, 'source').map((name) => `${file}: ${name}`));
    expect(violations).toEqual([]);
  });
});

describe('the check of browser features', () => {
  it.each([
    'Map.groupBy(rows, kind)',
    'rows.toSorted()',
    'rows.with(0, 1)',
    'await Array.fromAsync(rows)',
    'new Intl.Segmenter("ja")',
    'const { Segmenter } = Intl;',
    'text.match(/(?<=a)b/)',
    'text.replace(/[a-z]/gv, "")',
    'button.ariaPressed = "true"',
    'for (const one of map.keys().filter(isKnown)) use(one)',
    'if (params.size > 0) use(params)',
    'panel.showPopover()',
  ])('reports %s', (script) => {
    expect(tooNewInScript(script)).toHaveLength(1);
  });

  it.each([
    'rows.at(-1)',
    'structuredClone(row)',
    '[...rows].sort()',
    '// rows.toSorted()',
    'new Map(rows).size',
  ])('accepts %s', (script) => {
    expect(tooNewInScript(script)).toEqual([]);
  });

  it.each([
    'li:has(a) { color: red; }',
    '.row { color: red; & a { color: blue; } }',
    '.row { color: red; .name { color: blue; } }',
    'p { min-height: 1lh; }',
    'p { height: 100dvh; }',
    '@media (width >= 40rem) { p { color: red; } }',
    'p { color: color-mix(in srgb, red, blue); }',
  ])('reports %s', (styles) => {
    expect(tooNewInStyles(styles, 'built')).toHaveLength(1);
  });

  it.each([
    '@supports selector(:has(a)) { li:has(a) { color: red; } }',
    'p { text-wrap: balance; }',
    '@media print { p { color: red; } a { color: blue; } }',
    'p { color: red; } /* :has(a) */',
  ])('accepts %s', (styles) => {
    expect(tooNewInStyles(styles, 'built')).toEqual([]);
  });
});
