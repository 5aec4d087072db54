import manifest from '../../package.json' with { type: 'json' };

/**
 * The oldest browsers that scripts and styles must support: `browserslist` of package.json in the notation of Vite and
 * Rolldown (`ios_saf 15.4` becomes `ios15.4`).
 */
export const oldestBrowsers: string[] = manifest.browserslist.map((browser) =>
  browser.replace('ios_saf', 'ios').replace(' ', ''),
);
