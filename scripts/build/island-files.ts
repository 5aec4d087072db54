import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const copied = /\/src\/(?:schema|domain|text|site)\/.*\.ts$|\/ja\.json$/;
const suffix = '?island';
const isOfIsland = (importer: string): boolean =>
  /\/src\/islands\/|\.tsx$/.test(importer) || importer.endsWith(suffix);

/** React, and the runtime of the bundler, which React needs first. */
const react = /node_modules\/(?:react|react-dom|scheduler|@astrojs\/react)\/|rolldown\/runtime/;

/**
 * Splits the scripts of the islands into few files: one for React and one for each island. The islands get copies of
 * their own of the modules that other scripts of the browser also use, since a shared module would become a file of its
 * own, which every page would have to request.
 */
export function islandFiles(): Plugin {
  return {
    name: 'island-files',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // Otherwise a file that only passes on the exports of another is added for each entry.
    options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { groups: [{ name: 'react', test: react }] },
    }),
    async resolveId(source, importer, options) {
      // The package names only the form of Leaflet from which no part can be left out.
      if (source === 'leaflet') return this.resolve('leaflet/dist/leaflet-src.esm.js', importer, options);
      if (!isOfIsland(importer ?? '')) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && copied.test(resolved.id) ? resolved.id + suffix : undefined;
    },
    transform(code, id) {
      if (!id.endsWith('/leaflet-src.esm.js')) return undefined;
      // Classes that nothing uses are left out.
      return {
        code: code.replace(/^var (\w+) = ([\w.]+)\.extend\(/gm, 'var $1 = /* @__PURE__ */ $2.extend('),
        map: null,
      };
    },
    load(id) {
      if (!id.endsWith(`.json${suffix}`)) return undefined;
      const file = id.slice(0, -suffix.length);
      this.addWatchFile(file);
      const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
      return messages.map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`).join('\n');
    },
  };
}
