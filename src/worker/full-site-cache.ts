import { isFullSiteCacheName, fullSiteCacheName } from '../client/cache-names.ts';

/** How far a save has come: a share from 0 to 1, or why it ended without being done. */
export type Progress = number | 'failed' | 'newer';

const atOnce = 20;

/**
 * The whole site, kept on asking: page after page goes into the cache of its edition, which counts only once its mark
 * lies in it. Until then that of an older edition is read, so that nobody is left with less than before.
 */
export class FullSiteCache {
  private readonly registration: ServiceWorkerRegistration;
  private readonly addresses: string[];
  private readonly name: string;
  private readonly mark: string;
  private saving: Promise<void> | undefined;
  private isDropped = false;

  constructor(registration: ServiceWorkerRegistration, addresses: string[], buildVersion: string) {
    this.registration = registration;
    this.addresses = addresses;
    this.name = fullSiteCacheName(registration.scope, buildVersion);
    this.mark = `${registration.scope}whole`;
  }

  async isKept(): Promise<boolean> {
    return (await this.complete()).includes(this.name);
  }

  /** A page that was kept, of this edition or else of an older one. */
  async find(path: string): Promise<Response | undefined> {
    for (const cacheName of await this.complete()) {
      const saved = await caches.match(path, { cacheName });
      if (saved) return saved;
    }
    return undefined;
  }

  /** Fetches every page. `newer`: the host has another edition by now, which has to take over first. */
  async save(tell: (progress: Progress) => void): Promise<void> {
    this.saving ??= this.fetchAll(tell)
      .catch(async () => {
        await caches.delete(this.name);
        if (!this.isDropped) tell('failed');
      })
      .finally(() => (this.saving = undefined));
    await this.saving;
  }

  /** Whoever had kept the whole site keeps the whole of this edition. */
  async renew(): Promise<void> {
    const kept = await this.complete();
    if (kept.length > 0 && !kept.includes(this.name)) await this.save(() => undefined);
  }

  /** Ends a save that goes on, and takes away every edition. */
  async drop(): Promise<void> {
    this.isDropped = true;
    for (const name of await this.names()) await caches.delete(name);
  }

  private async fetchAll(tell: (progress: Progress) => void): Promise<void> {
    this.isDropped = false;
    await this.registration.update();
    if (this.registration.installing ?? this.registration.waiting) {
      tell('newer');
      return;
    }
    const cache = await caches.open(this.name);
    for (let done = 0; done < this.addresses.length; done += atOnce) {
      const some = this.addresses.slice(done, done + atOnce);
      await cache.addAll(some.map((address) => new Request(address, { cache: 'no-cache' })));
      if (this.isDropped) throw new Error('dropped');
      tell(Math.min(0.99, (done + atOnce) / this.addresses.length));
    }
    await cache.put(this.mark, new Response());
    for (const name of await this.names()) if (name !== this.name) await caches.delete(name);
    tell(1);
  }

  private async names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => isFullSiteCacheName(name, this.registration.scope));
  }

  /** The caches that hold a whole edition, this one first. */
  private async complete(): Promise<string[]> {
    const names = await this.names();
    const marks = await Promise.all(names.map((cacheName) => caches.match(this.mark, { cacheName })));
    return names
      .filter((_, at) => marks[at] !== undefined)
      .sort((one, other) => Number(other === this.name) - Number(one === this.name));
  }
}
