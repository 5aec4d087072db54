import { fold, partsOf } from '../../domain/search/fold.ts';

/** A page of the site whose text holds what was asked. */
export type TextHit = { url: string; title: string };

/** A search that goes on from where it stopped. */
export type TextSearch = { next: () => Promise<{ hits: TextHit[]; isDone: boolean }> };

/** The part of Pagefind that is used; it is loaded from the site's own folder when somebody asks for it. */
type Pagefind = {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
};
type PagefindPage = { url: string; content: string; meta: { title?: string } };

const pagesAtOnce = 3;

/**
 * Searches the text of all pages. Pagefind cuts Japanese words of an index and of a query in different ways and so
 * returns pages that do not hold the words: a hit counts only where its folded text holds the folded query.
 * @param base the path under which the site is served, with a slash at its end
 * @throws where Pagefind's files are missing or broken, also a chunk of its index (see `scripts/build/pagefind-errors.ts`)
 */
export async function searchText(query: string, base: string): Promise<TextSearch> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  const parts = partsOf(query);
  await pagefind.options({ baseUrl: base, noWorker: true });
  const { results } = await pagefind.search(tellingWord(query));
  return {
    async next() {
      const hits: TextHit[] = [];
      while (hits.length === 0 && results.length > 0) {
        const some = results.splice(0, pagesAtOnce);
        const pages = await Promise.all(some.map((result) => result.data()));
        const held = pages.filter(({ content, meta }) => holdsAll(fold(content + (meta.title ?? '')), parts));
        hits.push(...held.map(({ url, meta }) => ({ url, title: meta.title ?? url })));
      }
      return { hits, isDone: results.length === 0 };
    },
  };
}

/** Whether a folded text holds every part of a query. */
const holdsAll = (folded: string, parts: string[]): boolean => parts.every((part) => folded.includes(part));

/**
 * The one word of a query that Pagefind is asked for: each further word would fetch a further piece of its index, and
 * all words are looked for in the pages afterwards. Kanji and katakana tell more than hiragana, then length counts.
 */
function tellingWord(query: string): string {
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(query)];
  const telling = (word: string) => word.length + (/^\p{Script=Hiragana}+$/u.test(word) ? 0 : query.length);
  return words
    .map(({ segment }) => segment)
    .reduce((best, word) => (telling(word) > telling(best) ? word : best), '');
}
