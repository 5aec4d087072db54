/**
 * Names of the caches of one site. `scope` is the address that the service worker is registered for: other sites may
 * share the origin under other paths.
 */

const fullSitePrefix = (scope: string) => `whole ${scope} `;

/** Name of the cache that holds the full site in one build version. */
export const fullSiteCacheName = (scope: string, buildVersion: string): string =>
  fullSitePrefix(scope) + buildVersion;

/** Whether a cache holds the full site, in any build version. */
export const isFullSiteCacheName = (name: string, scope: string): boolean =>
  name.startsWith(fullSitePrefix(scope));

const searchPrefix = (scope: string) => `search ${scope} `;

/** Name of the cache that holds the large files of the search in one version. */
export const searchCacheName = (scope: string, version: string): string => searchPrefix(scope) + version;

/** Whether a cache holds the large files of the search, in any version. */
export const isSearchCacheName = (name: string, scope: string): boolean =>
  name.startsWith(searchPrefix(scope));

/**
 * Whether a cache belongs to this site: the precache, which Workbox names with the scope at its end, the full site, or the
 * large files of the search.
 */
export const isSiteCache = (name: string, scope: string): boolean =>
  name.endsWith(`-${scope}`) || isFullSiteCacheName(name, scope) || isSearchCacheName(name, scope);
