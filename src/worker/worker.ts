/// <reference lib="webworker" />
import { addPlugins, cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { FullSiteCache } from './full-site-cache.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: the pages and files kept for everyone alike, and all that the whole site needs. */
declare const precacheManifest: { url: string; revision: string | null; integrity: string }[];
declare const fullSiteAddresses: string[];
declare const fullSiteMegabytes: number;
declare const buildVersion: string;
declare const base: string;

/**
 * Keeps the way to help for when there is no network. What is kept is the same for everyone and never what was visited,
 * so that the cache tells nobody where its owner was. A new version waits until no page of the old one stands open, or
 * until its owner asks for it: never half old, half new.
 */
const fullSiteFiles = new FullSiteCache(self.registration, fullSiteAddresses, buildVersion);

addPlugins([
  {
    handlerWillRespond: async ({ request, response }) =>
      request.mode === 'navigate' ? markAsCached(response) : response,
  },
]);
precacheAndRoute(precacheManifest, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

setDefaultHandler(({ request }) => fetch(request));

setCatchHandler(async ({ request }) => {
  const path = new URL(request.url).pathname;
  const saved = await fullSiteFiles.find(path);
  if (saved) return request.mode === 'navigate' ? markAsCached(saved) : saved;
  if (request.mode !== 'navigate') return Response.error();
  const isAnswer = path.startsWith(`${base}/consult/`) && !fullSiteAddresses.includes(path);
  return (
    (await matchPrecache(`${base}${isAnswer ? '/consult/offline/' : '/offline/'}index.html`)) ??
    Response.error()
  );
});

/** A page from the device says so, since only then is it of use to tell how old it is. */
function markAsCached(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.append('Server-Timing', 'kept');
  return new Response(response.body, { status: response.status, headers });
}

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  const answer = (value: unknown) => ports[0]?.postMessage(value);
  if (data === 'take-over') void self.skipWaiting();
  if (data === 'save') event.waitUntil(fullSiteFiles.save(answer));
  if (data === 'renew') event.waitUntil(fullSiteFiles.renew());
  if (data === 'drop') event.waitUntil(fullSiteFiles.drop().then(() => answer(true)));
  if (data === 'state') {
    event.waitUntil(
      fullSiteFiles.isKept().then((isWhole) => answer({ isWhole, megabytes: fullSiteMegabytes })),
    );
  }
});
