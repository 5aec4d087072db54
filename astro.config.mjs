import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';

const content = path.resolve(process.env.CONTENT_DIR ?? 'content');
// Interface words belong to the programme; a city may bring its own.
const words = existsSync(path.join(content, 'i18n'))
  ? path.join(content, 'i18n')
  : path.resolve('content/i18n');

// The host of the map's pictures, the only one besides our own; {s} stands for several names.
const { tiles } = JSON.parse(readFileSync(path.join(content, 'site.json'), 'utf8'));
const tileHost = tiles ? [new URL(tiles.url.replace('{s}', '*')).origin] : [];

// Japanese has no spaces: a line break between two sentences of the source is none on the page.
const joinJapaneseLines = {
  name: 'join-japanese-lines',
  text(node, context) {
    const joined = node.value.replace(/([^\x20-\x7e\n])\n(?=[^\x20-\x7e\n])/g, '$1');
    if (joined !== node.value) context.replaceNode(node, { type: 'text', value: joined });
  },
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // What was read of one city's content is not taken for another's.
  cacheDir: `node_modules/.cache/astro/${content.replaceAll(/[^\w]+/g, '-')}`,
  trailingSlash: 'always',
  compressHTML: true,
  // Pages in the middle of the guided flow, parts of a list, the page to flee to and the styleguide are no ways in.
  integrations: [
    sitemap({ filter: (page) => !/\/(consult\/\w+|find\/parts\/\d+|calendar|styleguide)\/$/.test(page) }),
  ],
  // All that any page needs; src/data/policy.ts leaves in each page what that page needs. The search of whole text is a
  // program of its own (WebAssembly); Leaflet puts an empty picture (data:) in the place of a tile that it gives up.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "connect-src 'self'",
        ["img-src 'self' data:", ...tileHost].join(' '),
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  markdown: {
    processor: satteri({
      mdastPlugins: [joinJapaneseLines],
      features: { smartPunctuation: false },
    }),
  },
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  // Editors show the schema's descriptions while a record is written.
  experimental: { contentIntellisense: true },
  vite: {
    resolve: { alias: { '@content': content, '@words': words } },
  },
});
