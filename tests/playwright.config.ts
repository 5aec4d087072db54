import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/lib/browser.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The real site on one port, the fixture city on another; both are built before. */
export const realSite = 'http://localhost:4322';
export const fixtureCity = 'http://localhost:4323';
/** A real second city, from one document. */
export const nextCity = 'http://localhost:4325';
/** A made-up city with more records than a page can hold, whose list comes in parts. */
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
  // A slow machine is no fault; what has a budget is measured elsewhere.
  timeout: 90_000,
  forbidOnly: true,
  reporter: process.env.TEST_REPORT ? [['list'], ['json', { outputFile: process.env.TEST_REPORT }]] : 'list',
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'ja-JP',
    // What is kept for times without a network has tests of its own.
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
