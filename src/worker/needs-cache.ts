import { isNeedsCacheName, needsCacheName } from '../client/cache-names.ts';

/**
 * Cache of the needs of the search, filled when a visitor first opens a page with the search: they are too large to be kept
 * on every device. Holds one revision; that of an older version of the site is used until the new one is stored.
 */
export class NeedsCache {
  private readonly scope: string;
  private readonly address: string;
  private readonly name: string;

  constructor(scope: string, { address, revision }: { address: string; revision: string }) {
    this.scope = scope;
    this.address = address;
    this.name = needsCacheName(scope, revision);
  }

  /** The needs of this version; from the network if they are not stored, which stores them. @throws without either */
  async respond(): Promise<Response> {
    const stored = await caches.match(this.address, { cacheName: this.name });
    if (stored) return stored;
    const fetched = await this.fetchAndStore().catch(() => this.older());
    if (fetched) return fetched;
    throw new Error(this.address);
  }

  /** Stores the needs of this version if they are not stored; without a network nothing changes. */
  async keep(): Promise<void> {
    if (await caches.match(this.address, { cacheName: this.name })) return;
    await this.fetchAndStore().catch(() => undefined);
  }

  async drop(): Promise<void> {
    for (const name of await this.names()) await caches.delete(name);
  }

  private async fetchAndStore(): Promise<Response> {
    const response = await fetch(this.address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(String(response.status));
    const cache = await caches.open(this.name);
    await cache.put(this.address, response.clone());
    for (const name of await this.names()) if (name !== this.name) await caches.delete(name);
    return response;
  }

  private async older(): Promise<Response | undefined> {
    for (const cacheName of await this.names()) {
      const stored = await caches.match(this.address, { cacheName });
      if (stored) return stored;
    }
    return undefined;
  }

  private async names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => isNeedsCacheName(name, this.scope));
  }
}
