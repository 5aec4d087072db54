import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { markerColours, markerShapes } from '../../src/schema/kinds.ts';
import { licences } from '../../src/site/licences.ts';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };

function filesIn(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

const source = filesIn('src');

it('has no word of one city in the code', () => {
  const named = source.filter(({ text }) => /松戸|まつど|matsudo/i.test(text)).map(({ file }) => file);
  expect(named).toEqual([]);
});

describe('imports run one way', () => {
  const order = ['schema', 'domain', 'text', 'data', 'site', 'export', 'components', 'layouts', 'pages'];
  const rank = (folder: string) =>
    order.indexOf(['islands', 'client', 'worker'].includes(folder) ? 'components' : folder);

  it.each([...order, 'islands', 'client', 'worker'])(
    'what is in %s imports nothing from a later folder',
    (folder) => {
      const wrong = source
        .filter(({ file }) => file.split(path.sep)[1] === folder)
        .flatMap(({ file, text }) =>
          [...text.matchAll(/from '((?:\.\.?\/)+[\w/.-]+)'/g)]
            .map((match) => path.join(path.dirname(file), match[1] ?? '').split(path.sep)[1] ?? '')
            .filter((target) => rank(target) > rank(folder))
            .map((target) => `${file} → ${target}`),
        );
      expect(wrong).toEqual([]);
    },
  );

  it('what runs in the browser imports neither the loaders of content nor the site’s build', () => {
    const wrong = source
      .filter(({ file }) => /^src.(islands|client|worker)|^src.components.*\.tsx$/.test(file))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/from '((?:\.\.?\/)+(?:data|site|export|components|layouts|pages)\/[^']+)'/g)]
          .map(([, target = '']) => target)
          // The addresses of the site, and markup that is also rendered on the device.
          .filter((target) => !/\/site\/links\.ts$|\/components\/.*\.tsx$/.test(target))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('only the islands and the markup that they share use React', () => {
    const wrong = source
      .filter(({ text }) => /from 'react(?:-dom)?(?:\/[\w-]+)?'/.test(text))
      .map(({ file }) => file)
      .filter((file) => !/^src.islands|^src.components.*\.tsx$/.test(file));
    expect(wrong).toEqual([]);
  });

  it('schema, domain and text use neither the clock nor Astro nor files', () => {
    const wrong = source
      .filter(({ file }) => /^src.(domain|schema|text)/.test(file))
      .filter(({ text }) => /new Date\(\)|Date\.now\(\)|from '(node:|astro|react)/.test(text))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  it('scripts use nothing of the tests', () => {
    const wrong = filesIn('scripts')
      .filter(({ text }) => /(?:from |import\()'(?:\.\.?\/)+tests\//.test(text))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });
});

it('browser tests take their clock from tests/support/test.ts', () => {
  const wrong = filesIn('tests/e2e')
    .filter(({ text }) => !/import \{[^}]*\btest\b[^}]*\} from '\.\.\/support\/test\.ts'/.test(text))
    .map(({ file }) => file);
  expect(wrong).toEqual([]);
});

it('has an entry in the lock file for every optional package, so that npm ci works on every machine', () => {
  const packages = Object.entries(
    lock.packages as Record<string, { optionalDependencies?: Record<string, string> }>,
  );
  const names = new Set(packages.map(([name]) => name.replace(/^.*node_modules\//, '')));
  const missing = packages
    .flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !names.has(name));
  expect(missing).toEqual([]);
});

describe('the packages', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;

  it('are named with their exact versions', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('come with no install script that the build needs', () => {
    const scripted = Object.entries(lock.packages as Record<string, { hasInstallScript?: boolean }>)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([name]) => name.replace(/^.*node_modules\//, ''));
    expect(scripted).toEqual(Object.keys(manifest.allowScripts));
  });

  it('have licences under which the site may be given away', () => {
    const allowed =
      /^(MIT(-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|Zlib|LGPL-3\.0(-or-later|-only)?)$/;
    const wrong = licences().filter(
      ({ licence }) =>
        !licence
          .replace(/[()]/g, '')
          .split(' AND ')
          // Of alternatives, one is chosen.
          .every((part) => part.split(' OR ').some((one) => allowed.test(one))),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the colours', () => {
  const tokens = readFileSync('node_modules/@digital-go-jp/design-tokens/dist/tokens-simple.css', 'utf8');
  const ours = ['tokens', 'marks'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'));

  it('are those of the design system that they say they are', () => {
    const named = [...ours.join('').matchAll(/: (#\w+); \/\* ([\w-]+) \*\//g)];
    expect(named.length).toBeGreaterThan(15);
    const wrong = named.filter(([, value, name]) => !tokens.includes(`--color-${name}: ${value};`));
    expect(wrong.map(([line]) => line)).toEqual([]);
  });

  it.each(['light', 'dark'])('of words can be read on their ground, %s', (scheme) => {
    const styles = ours
      .map((text) => text.split('prefers-color-scheme')[scheme === 'dark' ? 1 : 0])
      .join('')
      .replace(/\.(mark-\w+) \{\s*--mark:/g, '--$1:');
    const value = (name: string) => {
      const [, colour] = new RegExp(`--${name}: (#\\w{6})`).exec(styles) ?? [];
      if (!colour) throw new Error(`${name} has no colour, ${scheme}`);
      return colour;
    };
    const pairs = [
      ['text', 'surface'],
      ['text', 'surface-quiet'],
      ['text-quiet', 'surface'],
      ['text-quiet', 'surface-quiet'],
      ['text-quiet', 'urgent-surface'],
      ['accent', 'surface'],
      ['accent', 'accent-surface'],
      ['accent', 'urgent-surface'],
      ['visited', 'surface'],
      ['accent-text', 'accent'],
      ['urgent', 'surface'],
      ['urgent-text', 'urgent'],
      ['text', 'urgent-surface'],
      ['good', 'good-surface'],
      ['soon', 'soon-surface'],
      ['text', 'map-land'],
      ['text', 'map-outside'],
      ['text', 'soon-surface'],
      ...markerColours.map((colour) => ['mark-ink', `mark-${colour}`] as const),
    ] as const;
    const weak = pairs.filter(([ink, ground]) => contrast(value(ink), value(ground)) < 4.5);
    expect(weak).toEqual([]);
  });
});

it('has styles for every colour and shape of a mark', () => {
  const styles = readFileSync('src/styles/marks.css', 'utf8');
  const missing = [
    ...markerColours.map((colour) => `.mark-${colour}`),
    ...markerShapes.map((shape) => `.shape-${shape}`),
  ].filter((name) => !styles.includes(`${name} {`));
  expect(missing).toEqual([]);
});

it('takes every size of letters from the scale', () => {
  const wrong = source
    .filter(({ file }) => !file.endsWith('tokens.css'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/font-size: ([^;]+);/g)].map(([line]) => `${file}: ${line}`),
    )
    .filter((line) => !/var\(--size-|em;$/.test(line));
  expect(wrong).toEqual([]);
});

/** Contrast ratio of two colours (WCAG 2.2, 1.4.3). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
