import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { oldestBrowsers } from './browsers.ts';

const suffix = '?inline-script';

/**
 * A Vite plugin: `import script from './x.ts?inline-script'` gives a script with its imports as one minified text. A
 * page includes it inline, so that it runs during parsing, before the first paint.
 */
export function inlineScript(): Plugin {
  return {
    name: 'inline-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return undefined;
      const resolved = await this.resolve(source.slice(0, -suffix.length), importer);
      return resolved && resolved.id + suffix;
    },
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const input = id.slice(0, -suffix.length);
      this.addWatchFile(input);
      const bundled = await rolldown({ input, transform: { target: oldestBrowsers } });
      const { output } = await bundled.generate({ format: 'iife', minify: true });
      return `export default ${JSON.stringify(output[0].code.trim())};`;
    },
  };
}
