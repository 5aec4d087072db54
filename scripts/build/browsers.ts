import manifest from '../../package.json' with { type: 'json' };

/**
 * The oldest browsers for which scripts and styles are written, from `browserslist` in package.json, as Vite and Rolldown
 * name them: `ios_saf 15.4` is `ios15.4`.
 */
export const oldestBrowsers: string[] = manifest.browserslist.map((browser) =>
  browser.replace('ios_saf', 'ios').replace(' ', ''),
);
