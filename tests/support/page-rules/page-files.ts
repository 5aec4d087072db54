import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { tooNewInScript, tooNewInStyles } from '../browser-features.ts';
import type { PageRule } from './rule.ts';

/** The maximum size in bytes, after brotli, of the script of a page without list and map. */
const mostScriptBytes = 6000;

/** The scripts of a page without list and map are one small file that imports nothing, and that of the search box. */
export const scriptsAreOneSmallFile: PageRule = ({ folder }) => {
  const known = new Map<string, string[]>();
  const violationsOf = (file: string) => {
    const violations = known.get(file) ?? scriptViolations(path.join(folder, file));
    known.set(file, violations);
    return violations;
  };
  return ({ address, $ }) => {
    if (/^\/(find|map|calendar|offline)\//.test(address)) return undefined;
    const files = $('script[src]')
      .toArray()
      .map((script) => $(script).attr('src')!);
    const others = files.filter((file) => !file.endsWith('/search-box.js'));
    return [...(others.length > 1 ? [`${others.length} scripts`] : []), ...files.flatMap(violationsOf)];
  };
};

function scriptViolations(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...(brotliCompressSync(text).length > mostScriptBytes ? [`${file} is large`] : []),
    ...(/\bfrom"\.\/|import\("/.test(text) ? [`${file} imports another file`] : []),
  ];
}

/** Styles are inline, so that the first paint of a page needs no other file. */
export const stylesAreInThePage: PageRule =
  () =>
  ({ $ }) =>
    $('link[rel="stylesheet"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');

/** No page loads a font or an image that is not SVG. */
export const noFontAndNoPhotograph: PageRule =
  () =>
  ({ html, $ }) => [
    ...(html.includes('@font-face') ? ['a font'] : []),
    ...$('img, source, picture')
      .toArray()
      .map((picture) => $.html(picture))
      .filter((tag) => !tag.includes('.svg')),
  ];

/** The file of React, which asks whether a browser has a feature before it uses it. */
const react = /^client\./;

/** Scripts and styles use only features of the oldest browsers in `browserslist` of package.json. */
export const oldBrowsersReadAll: PageRule = ({ folder }) => {
  const files = readdirSync(path.join(folder, '_astro'))
    .filter((file) => !react.test(file))
    .map((file) => path.join('_astro', file))
    .concat('sw.js', 'offline-panel.js', 'search-box.js')
    .filter((file) => file.endsWith('.js'));
  return ({ address, $ }) => {
    const inline = $('script:not([type$="json"]):not([src])')
      .toArray()
      .map((script) => $(script).text());
    const styles = $('style')
      .toArray()
      .map((style) => $(style).text());
    return [
      ...(address === '/' ? files : []).flatMap((file) =>
        tooNewInScript(readFileSync(path.join(folder, file), 'utf8')).map((name) => `${file}: ${name}`),
      ),
      ...inline.flatMap(tooNewInScript),
      ...tooNewInStyles(styles.join('\n'), 'built'),
    ];
  };
};
