import type { Plugin } from 'vite';

const copied = /\/(?:opening|weekday)\.ts$/;
const suffix = '?search';
const isOfSearch = (importer: string): boolean =>
  /\/(?:domain\/search|islands)\//.test(importer) || importer.endsWith(suffix);

/**
 * Gives the search a copy of the opening rules of its own in the scripts of the browser. Shared with the script of every page,
 * they would become a file of their own, which every page would have to request.
 */
export function ownCopy(): Plugin {
  return {
    name: 'own-copy',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (options.ssr || !copied.test(source) || !isOfSearch(importer ?? '')) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && resolved.id + suffix;
    },
  };
}
