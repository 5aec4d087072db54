import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { realContent } from './support/sites.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Two projects: `unit` needs no built site; `site` reads the built sites and runs after their builds. */
export default defineConfig({
  root,
  resolve: {
    alias: {
      '@content': path.resolve(root, realContent),
      '@words': path.join(root, 'content/i18n'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Some tests start a program, which may be slow on a busy machine.
          testTimeout: 60_000,
          // No test changes a module's state; loading all modules again for each file takes 50 % longer.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
