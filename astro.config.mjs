import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { oldestBrowsers } from './scripts/build/browsers.ts';
import { compress } from './scripts/build/compress.ts';
import { inlineScript } from './scripts/build/inline-script.ts';
import { headingPhrases } from './scripts/build/heading-phrases.ts';
import { japaneseMarkdown, markdownFeatures } from './scripts/build/markdown.ts';
import { pageList } from './scripts/build/page-list.ts';
import { pagefind } from './scripts/build/pagefind.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';
import { siteAddress } from './scripts/build/settings.ts';

const content = path.resolve(process.env.CONTENT_DIR ?? 'content');
// Interface words belong to the programme; a city may bring its own.
const words = existsSync(path.join(content, 'i18n'))
  ? path.join(content, 'i18n')
  : path.resolve('content/i18n');

// What was read of one city's content, or by an older schema, is not taken for another's; two builds at once do not share
// a cache.
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
  // In this order: the service worker tells what the compressed site weighs, and the full-text search is part of that.
  integrations: [
    pages.integration,
    sitemap({ filter: pages.isIndexable }),
    compressPages,
    pagefind(),
    compressIndex,
    serviceWorker(),
  ],
  // What every page needs; a component that needs more adds it with `Astro.csp`.
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
  // Editors show the schema's descriptions while a record is written.
  experimental: { contentIntellisense: true },
  vite: {
    cacheDir: path.join(cacheDir, 'vite'),
    plugins: [inlineScript()],
    build: { target: oldestBrowsers },
    // Lightning CSS prepares each page for `light-dark()` (its feature 20), which no style of the site uses.
    css: { lightningcss: { exclude: 1 << 20 } },
    resolve: { alias: { '@content': content, '@words': words } },
  },
});
