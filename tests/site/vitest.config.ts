import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of the built sites: run them after the build. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: { include: ['tests/site/**/*.test.ts'], testTimeout: 120_000 },
});
