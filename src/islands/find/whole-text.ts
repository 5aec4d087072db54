import { fold } from '../../domain/search/fold.ts';

/** A page of the site whose text holds what was asked. */
export type TextHit = { url: string; title: string };

/** The part of Pagefind that is used; it is loaded from the site's own folder when somebody asks for it. */
type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
};
type PagefindPage = { url: string; content: string; meta: { title?: string } };

const mostHits = 10;
const mostLooked = 12;

/**
 * Searches the text of all pages. Pagefind cuts Japanese words of an index and of a query in different ways and so
 * returns pages that do not hold the words: a hit counts only where its folded text holds the folded query.
 * @param base the path under which the site is served, with a slash at its end
 * @throws where Pagefind's files are missing or broken
 */
export async function searchText(query: string, base: string): Promise<TextHit[]> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  const parts = query.split(/\s+/).filter((part) => part !== '');
  const { results } = await pagefind.search(parts.join(' '));
  const pages = await Promise.all(results.slice(0, mostLooked).map((result) => result.data()));
  return pages
    .filter(({ content, meta }) => holdsAll(fold(content + (meta.title ?? '')), parts))
    .slice(0, mostHits)
    .map(({ url, meta }) => ({ url, title: meta.title ?? url }));
}

/** Whether a folded text holds every part of a query. */
export function holdsAll(folded: string, parts: string[]): boolean {
  return parts.every((part) => folded.includes(fold(part)));
}
