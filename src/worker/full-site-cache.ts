import { isFullSiteCacheName, fullSiteCacheName } from '../client/cache-names.ts';

/** Progress of a save: a share from 0 to 1, or the reason why it was not completed. */
export type Progress = number | 'failed' | 'newer';

/** Number of pages fetched in parallel. */
const requestsAtOnce = 20;

/**
 * Cache of the full site, filled on request. Pages are stored in the cache of their build version, which is used once
 * its completion marker is stored. Until then the cache of an older version is used, so that no visitor has less than
 * before.
 */
export class FullSiteCache {
  private readonly registration: ServiceWorkerRegistration;
  private readonly addresses: string[];
  private readonly name: string;
  private readonly completionMarker: string;
  private saving: Promise<void> | undefined;
  private isDropped = false;

  constructor(registration: ServiceWorkerRegistration, addresses: string[], buildVersion: string) {
    this.registration = registration;
    this.addresses = addresses;
    this.name = fullSiteCacheName(registration.scope, buildVersion);
    this.completionMarker = `${registration.scope}whole`;
  }

  /** Whether the full site of this build version is stored. */
  async isStored(): Promise<boolean> {
    return (await this.completeCaches()).includes(this.name);
  }

  /** A stored page, of this build version or else of an older one; undefined if there is none. */
  async find(path: string): Promise<Response | undefined> {
    for (const cacheName of await this.completeCaches()) {
      const saved = await caches.match(path, { cacheName });
      if (saved) return saved;
    }
    return undefined;
  }

  /**
   * Fetches and stores every page. Calls during a save wait for it and get no progress.
   * @param report receives `newer` if the host has a newer version, which must take over first; `failed` on errors
   */
  async save(report: (progress: Progress) => void): Promise<void> {
    this.saving ??= this.fetchAll(report)
      .catch(async () => {
        await caches.delete(this.name);
        if (!this.isDropped) report('failed');
      })
      .finally(() => (this.saving = undefined));
    await this.saving;
  }

  /** Stores the full site of this build version if that of an older one is stored. */
  async renew(): Promise<void> {
    const stored = await this.completeCaches();
    if (stored.length > 0 && !stored.includes(this.name)) await this.save(() => undefined);
  }

  /** Stops a running save and deletes the caches of every build version. */
  async drop(): Promise<void> {
    this.isDropped = true;
    for (const name of await this.names()) await caches.delete(name);
  }

  private async fetchAll(report: (progress: Progress) => void): Promise<void> {
    this.isDropped = false;
    await this.registration.update();
    if (this.registration.installing ?? this.registration.waiting) {
      report('newer');
      return;
    }
    const cache = await caches.open(this.name);
    for (let done = 0; done < this.addresses.length; done += requestsAtOnce) {
      const some = this.addresses.slice(done, done + requestsAtOnce);
      await cache.addAll(some.map((address) => new Request(address, { cache: 'no-cache' })));
      if (this.isDropped) throw new Error('dropped');
      report(Math.min(0.99, (done + requestsAtOnce) / this.addresses.length));
    }
    await cache.put(this.completionMarker, new Response());
    for (const name of await this.names()) if (name !== this.name) await caches.delete(name);
    report(1);
  }

  private async names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => isFullSiteCacheName(name, this.registration.scope));
  }

  /** The names of the complete caches, that of this build version first. */
  private async completeCaches(): Promise<string[]> {
    const names = await this.names();
    const markers = await Promise.all(
      names.map((cacheName) => caches.match(this.completionMarker, { cacheName })),
    );
    return names
      .filter((_, at) => markers[at] !== undefined)
      .sort((one, other) => Number(other === this.name) - Number(one === this.name));
  }
}
