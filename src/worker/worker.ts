/// <reference lib="webworker" />
import { addPlugins, cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { FullSiteCache } from './full-site-cache.ts';
import { SearchCache } from './search-cache.ts';

declare const self: ServiceWorkerGlobalScope;

/** Defined by the build: the files stored for every visitor, and the addresses and size of the full site. */
declare const precacheManifest: { url: string; revision: string | null; integrity: string }[];
declare const fullSiteAddresses: string[];
declare const fullSiteMegabytes: number;
/** The files stored once a visitor has opened the search. */
declare const searchAddresses: string[];
declare const searchVersion: string;
declare const buildVersion: string;
declare const base: string;

/**
 * Stores the pages that lead to help, for use without a network. They are the same for every visitor and do not depend
 * on the pages visited, so that the cache reveals no browsing history. A new version waits until no page of the old one
 * is open, or until the visitor requests it, so that a page never mixes two versions.
 */
const fullSiteFiles = new FullSiteCache(self.registration, fullSiteAddresses, buildVersion);
const searchFiles = new SearchCache(self.registration.scope, searchAddresses, searchVersion);

addPlugins([
  {
    handlerWillRespond: async ({ request, response }) =>
      request.mode === 'navigate' ? markAsCached(response) : response,
  },
]);
precacheAndRoute(precacheManifest, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && searchFiles.has(url.pathname),
  ({ url }) => searchFiles.respond(url.pathname),
);
setDefaultHandler(({ request }) => fetch(request));

setCatchHandler(async ({ request }) => {
  const { pathname: path, search } = new URL(request.url);
  // As the host does: an address of a page that was typed without its last slash.
  if (request.mode === 'navigate' && !/\/$|\.\w+$/.test(path)) return Response.redirect(`${path}/${search}`);
  const saved = await fullSiteFiles.find(path);
  if (saved) return request.mode === 'navigate' ? markAsCached(saved) : saved;
  if (request.mode !== 'navigate') return Response.error();
  const isAnswer = path.startsWith(`${base}/consult/`) && !fullSiteAddresses.includes(path);
  return (
    (await matchPrecache(`${base}${isAnswer ? '/consult/offline/' : '/offline/'}index.html`)) ??
    Response.error()
  );
});

/** Marks a page from the cache by `Server-Timing: kept`: only on such a page the age of the build is shown. */
function markAsCached(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.append('Server-Timing', 'kept');
  return new Response(response.body, { status: response.status, headers });
}

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  const reply = (value: unknown) => ports[0]?.postMessage(value);
  if (data === 'take-over') void self.skipWaiting();
  if (data === 'save') event.waitUntil(fullSiteFiles.save(reply));
  if (data === 'renew') event.waitUntil(fullSiteFiles.renew());
  if (data === 'keep-search') event.waitUntil(searchFiles.keep());
  if (data === 'drop') {
    event.waitUntil(Promise.all([fullSiteFiles.drop(), searchFiles.drop()]).then(() => reply(true)));
  }
  if (data === 'state') {
    event.waitUntil(
      fullSiteFiles.isStored().then((isWhole) => reply({ isWhole, megabytes: fullSiteMegabytes })),
    );
  }
});
