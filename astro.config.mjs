import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { oldestBrowsers } from './scripts/build/browsers.ts';
import { compress } from './scripts/build/compress.ts';
import { inlineScript } from './scripts/build/inline-script.ts';
import { islandFiles } from './scripts/build/island-files.ts';
import { leafletStyles } from './scripts/build/leaflet-styles.ts';
import { headingPhrases } from './scripts/build/heading-phrases.ts';
import { japaneseMarkdown, markdownFeatures } from './scripts/build/markdown.ts';
import { pageList } from './scripts/build/page-list.ts';
import { pagefind } from './scripts/build/pagefind.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';
import { siteAddress } from './scripts/build/settings.ts';

const content = path.resolve(process.env.CONTENT_DIR ?? 'content');
// Interface messages are those of this repository, unless the content folder has its own.
const words = existsSync(path.join(content, 'i18n'))
  ? path.join(content, 'i18n')
  : path.resolve('content/i18n');

// Each content folder and schema version has its own cache: entries parsed for one must not be used for another, and
// parallel builds of two cities must not share a cache.
const schemas = createHash('sha256');
for (const file of readdirSync('src/schema').sort()) schemas.update(readFileSync(`src/schema/${file}`));
const cacheDir = path.resolve(
  'node_modules/.cache/astro',
  `${content.replaceAll(/[^\w]+/g, '-')}-${schemas.digest('hex').slice(0, 8)}`,
);

const pages = pageList();
const [compressPages, compressIndex] = compress();

export default defineConfig({
  ...siteAddress(process.env),
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir,
  trailingSlash: 'always',
  compressHTML: true,
  // The order matters: the service worker contains the size of the compressed site, including the full-text search.
  integrations: [
    pages.integration,
    react(),
    sitemap({ filter: pages.isIndexable }),
    compressPages,
    pagefind(),
    compressIndex,
    serviceWorker(),
  ],
  // The directives of every page; a component that needs more adds them with `Astro.csp`.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "connect-src 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
    },
  },
  markdown: {
    processor: satteri({
      mdastPlugins: [japaneseMarkdown, headingPhrases],
      features: markdownFeatures,
    }),
  },
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  // Lets code editors show the schema's descriptions while a record is written.
  experimental: { contentIntellisense: true },
  vite: {
    cacheDir: path.join(cacheDir, 'vite'),
    plugins: [inlineScript(), islandFiles()],
    build: { target: oldestBrowsers },
    // Lightning CSS adds code for `light-dark()` (feature flag 20) to each page, but no style of the site uses it.
    css: { lightningcss: { exclude: 1 << 20 }, postcss: { plugins: [leafletStyles()] } },
    resolve: { alias: { '@content': content, '@words': words } },
  },
});
