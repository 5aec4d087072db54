import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of the built sites: run them after the build. */
const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  resolve: { alias: { '@words': path.join(root, 'content/i18n') } },
  test: { include: ['tests/site/**/*.test.ts'], testTimeout: 120_000 },
});
