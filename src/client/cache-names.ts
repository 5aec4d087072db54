/** The caches of one site; other sites may live at the same origin, under other paths. `scope` is an address. */

const fullSitePrefix = (scope: string) => `whole ${scope} `;

/** The cache of the whole site in one buildVersion. */
export const fullSiteCacheName = (scope: string, buildVersion: string): string =>
  fullSitePrefix(scope) + buildVersion;

export const isFullSiteCacheName = (name: string, scope: string): boolean =>
  name.startsWith(fullSitePrefix(scope));

/** Whether a cache is this site's: what is kept for everyone (its name is given by Workbox), or the whole. */
export const isSiteCache = (name: string, scope: string): boolean =>
  name.endsWith(`-${scope}`) || isFullSiteCacheName(name, scope);
