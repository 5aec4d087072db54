import { boundedQuery, fold, queryParts } from '../../domain/search/fold.ts';
import { queryTerms } from '../../domain/search/query-terms.ts';

/** A page of the site whose text holds what was asked. */
export type TextHit = { url: string; title: string };

/** A search that goes on from where it stopped. */
export type TextSearch = { next: () => Promise<{ hits: TextHit[]; isDone: boolean }> };

/** The part of Pagefind that is used; it is loaded from the site's own folder when somebody asks for it. */
type Pagefind = {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = { id: string; data: () => Promise<PagefindPage> };
type PagefindPage = { url: string; content: string; meta: { title?: string } };

const pagesAtOnce = 3;

/**
 * Searches the text of all pages. Pagefind cuts Japanese words of an index and of a query in different ways: it returns
 * pages that do not hold the words, and misses some that do. A hit counts only where its folded text holds the folded
 * query, and where one word leads to no further page, the next of `queryTerms` is tried. Each word may fetch a further
 * piece of the index, so it is tried only when it is needed.
 * @param base the path under which the site is served, with a slash at its end
 * @throws where Pagefind's files are missing or broken, also a chunk of its index (see `scripts/build/pagefind-errors.ts`)
 */
export async function searchFullText(query: string, base: string): Promise<TextSearch> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  const parts = queryParts(query);
  const words = queryTerms(boundedQuery(query));
  const seen = new Set<string>();
  let results: PagefindResult[] = [];
  await pagefind.options({ baseUrl: base, noWorker: true });

  async function fill(): Promise<void> {
    while (results.length === 0 && words.length > 0) {
      const found = await pagefind.search(words.shift()!);
      results = found.results.filter(({ id }) => !seen.has(id));
      for (const { id } of results) seen.add(id);
    }
  }

  return {
    async next() {
      const hits: TextHit[] = [];
      for (await fill(); hits.length === 0 && results.length > 0; await fill()) {
        const some = results.splice(0, pagesAtOnce);
        const pages = await Promise.all(some.map((result) => result.data()));
        const held = pages.filter(({ content, meta }) => holdsAll(fold(content + (meta.title ?? '')), parts));
        hits.push(...held.map(({ url, meta }) => ({ url, title: meta.title ?? url })));
      }
      return { hits, isDone: results.length === 0 && words.length === 0 };
    },
  };
}

/** Whether a folded text holds every part of a query. */
const holdsAll = (folded: string, parts: string[]): boolean => parts.every((part) => folded.includes(part));
