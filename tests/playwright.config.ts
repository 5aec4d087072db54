import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/lib/browser.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Origins of the real site and of the fixture city. All sites must be built before the tests run. */
export const realSite = 'http://localhost:4322';
export const fixtureCity = 'http://localhost:4323';
/** Origin of a real second city, whose content comes from one document. */
export const nextCity = 'http://localhost:4325';
/** Origin of a fictional city with so many records that its list is loaded in parts. */
export const largeCity = 'http://localhost:4326';

const serve = (folder: string, url: string) => ({
  command: `node scripts/lib/serve.ts ${folder} ${new URL(url).port}`,
  cwd: root,
  url,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: path.join(root, 'tests/e2e'),
  snapshotPathTemplate: path.join(root, 'tests/golden/screenshots/{arg}{ext}'),
  expect: { toMatchAriaSnapshot: { pathTemplate: path.join(root, 'tests/golden/trees/{arg}{ext}') } },
  outputDir: path.join(root, 'test-results'),
  fullyParallel: true,
  workers: 2,
  // Long, so that a slow machine fails no test; budgets are measured elsewhere.
  timeout: 90_000,
  forbidOnly: true,
  reporter: process.env.TEST_REPORT ? [['list'], ['json', { outputFile: process.env.TEST_REPORT }]] : 'list',
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'ja-JP',
    // The offline tests allow service workers; the others must load pages from the host.
    serviceWorkers: 'block',
    timezoneId: 'America/New_York',
    launchOptions: {
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: [
    serve('dist', realSite),
    serve('.dist-fixture', fixtureCity),
    serve('.dist-chiba', nextCity),
    serve('.dist-large', largeCity),
  ],
});
