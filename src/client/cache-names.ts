/** The caches of one site; other sites may live at the same origin, under other paths. `scope` is an address. */

const wholeNames = (scope: string) => `whole ${scope} `;

/** The cache of the whole site in one edition. */
export const wholeName = (scope: string, edition: string): string => wholeNames(scope) + edition;

export const isWholeName = (name: string, scope: string): boolean => name.startsWith(wholeNames(scope));

/** Whether a cache is this site's: what is kept for everyone (its name is given by Workbox), or the whole. */
export const isOwn = (name: string, scope: string): boolean =>
  name.endsWith(`-${scope}`) || isWholeName(name, scope);
