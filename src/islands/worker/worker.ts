/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { setCatchHandler, setDefaultHandler } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: the pages and files kept for everyone alike, and every page of the site, by their addresses. */
declare const kept: { url: string; revision: string | null }[];
declare const whole: string[];
declare const edition: string;
declare const base: string;

/**
 * Keeps the way to help for when there is no network. What is kept is the same for everyone and never what was visited,
 * so that the cache tells nobody where its owner was. A new version waits until no page of the old one stands open, or
 * until its owner asks for it: never half old, half new.
 */
const wholeCache = `whole-${edition}`;

precacheAndRoute(kept, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

setDefaultHandler(({ request }) => fetch(request));

setCatchHandler(async ({ request }) => {
  const path = new URL(request.url).pathname;
  const saved = await caches.match(path, { cacheName: wholeCache });
  if (saved) return saved;
  if (request.mode !== 'navigate') return Response.error();
  const isFlow = path.startsWith(`${base}/consult/`);
  return (
    (await matchPrecache(`${base}${isFlow ? '/consult/offline/' : '/offline/'}index.html`)) ??
    Response.error()
  );
});

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data === 'take-over') void self.skipWaiting();
  if (data === 'save-whole') event.waitUntil(saveWhole((share) => ports[0]?.postMessage(share)));
  if (data === 'is-whole') event.waitUntil(caches.has(wholeCache).then((has) => ports[0]?.postMessage(has)));
});

self.addEventListener('activate', (event) => event.waitUntil(renewWhole()));

/** Fetches every page. Only when all are there does the cache take the place of an older one. */
async function saveWhole(tell: (share: number) => void): Promise<void> {
  const growing = await caches.open(`${wholeCache}-growing`);
  try {
    for (let done = 0; done < whole.length; done += 20) {
      await growing.addAll(whole.slice(done, done + 20));
      tell(Math.min(0.99, (done + 20) / whole.length));
    }
    const finished = await caches.open(wholeCache);
    for (const request of await growing.keys()) await finished.put(request, (await growing.match(request))!);
    await dropOlder();
    tell(1);
  } catch {
    tell(-1);
  } finally {
    await caches.delete(`${wholeCache}-growing`);
  }
}

async function olderCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('whole-') && name !== wholeCache);
}

async function dropOlder(): Promise<void> {
  for (const name of await olderCaches()) await caches.delete(name);
}

/** Whoever had kept the whole site keeps the whole of the new version. */
async function renewWhole(): Promise<void> {
  if ((await olderCaches()).length > 0) await saveWhole(() => undefined);
}
