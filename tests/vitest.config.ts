import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  resolve: {
    alias: { '@content': path.join(root, 'content'), '@words': path.join(root, 'content/i18n') },
  },
  test: { include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'] },
});
