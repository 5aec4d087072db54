import { isSearchCacheName, searchCacheName } from '../client/cache-names.ts';

/**
 * Cache of the large files of the search and the map: the needs, and the scripts of the islands. It is filled when a visitor
 * first opens a page with the search, always with all files, so that it shows nothing more than that. Holds one version;
 * that of an older version of the site is used until the new one is complete.
 */
export class SearchCache {
  private readonly scope: string;
  private readonly addresses: string[];
  private readonly name: string;

  constructor(scope: string, addresses: string[], version: string) {
    this.scope = scope;
    this.addresses = addresses;
    this.name = searchCacheName(scope, version);
  }

  has(path: string): boolean {
    return this.addresses.includes(path);
  }

  /** A file of this version; from the network if it is not stored. @throws without either */
  async respond(path: string): Promise<Response> {
    const stored = await caches.match(path, { cacheName: this.name });
    if (stored) return stored;
    try {
      return await fetchFile(path);
    } catch (error) {
      const older = await this.older(path);
      if (older) return older;
      throw error;
    }
  }

  /** Stores the files of this version that are not stored; without a network nothing changes. */
  async keep(): Promise<void> {
    const cache = await caches.open(this.name);
    for (const address of this.addresses) {
      if (await cache.match(address)) continue;
      const response = await fetchFile(address).catch(() => undefined);
      if (response === undefined) return;
      await cache.put(address, response);
    }
    for (const name of await this.names()) if (name !== this.name) await caches.delete(name);
  }

  async drop(): Promise<void> {
    for (const name of await this.names()) await caches.delete(name);
  }

  private async older(path: string): Promise<Response | undefined> {
    for (const cacheName of await this.names()) {
      const stored = await caches.match(path, { cacheName });
      if (stored) return stored;
    }
    return undefined;
  }

  private async names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => isSearchCacheName(name, this.scope));
  }
}

/** @throws if the host does not answer, or has no such file */
async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
