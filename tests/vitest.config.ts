import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  resolve: {
    alias: { '@content': path.join(root, 'content'), '@words': path.join(root, 'content/i18n') },
  },
  // Many of them start a command; a busy machine is no fault.
  test: { include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'], testTimeout: 60_000 },
});
