import { boundedQuery, fold, queryParts } from '../../domain/search/fold.ts';
import { queryTerms } from '../../domain/search/query-terms.ts';

/** A page of the site whose text contains the query. */
export type TextHit = { url: string; title: string };

/** A search that continues with each call of `next`; `isDone` if there are no further pages. */
export type TextSearch = { next: () => Promise<{ hits: TextHit[]; isDone: boolean }> };

/** The part of Pagefind's API that is used. It is loaded from the site's own folder on the first search. */
type Pagefind = {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = { id: string; data: () => Promise<PagefindPage> };
type PagefindPage = { url: string; content: string; meta: { title?: string } };

const pagesAtOnce = 3;

/**
 * Searches the text of all pages. Pagefind segments the Japanese of its index and of a query differently: it returns
 * pages without the words and misses some with them. So a hit counts only if its folded text contains every part of the
 * folded query, and if a term leads to no further page, the next of `queryTerms` is tried. Each term may fetch a
 * further chunk of the index, so it is tried only when needed.
 * @param base the path under which the site is served, with a trailing slash
 * @throws if a file of Pagefind is missing or broken, also a chunk of its index (see
 * `scripts/build/pagefind-errors.ts`)
 */
export async function searchFullText(query: string, base: string): Promise<TextSearch> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  const parts = queryParts(query);
  const terms = queryTerms(boundedQuery(query));
  const seen = new Set<string>();
  let results: PagefindResult[] = [];
  await pagefind.options({ baseUrl: base, noWorker: true });

  async function fill(): Promise<void> {
    while (results.length === 0 && terms.length > 0) {
      const found = await pagefind.search(terms.shift()!);
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
        const matching = pages.filter(({ content, meta }) =>
          containsAll(fold(content + (meta.title ?? '')), parts),
        );
        hits.push(...matching.map(({ url, meta }) => ({ url, title: meta.title ?? url })));
      }
      return { hits, isDone: results.length === 0 && terms.length === 0 };
    },
  };
}

/** Whether a folded text contains every part of a query. */
const containsAll = (folded: string, parts: string[]): boolean =>
  parts.every((part) => folded.includes(part));
