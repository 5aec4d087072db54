import { searchFullText, type TextSearch } from './full-text-search.ts';

/**
 * Full-text search of all pages, started by a button and shown a few pages at a time, so that little is fetched.
 * @param page needs `[data-find]` `more`, `ask` and `texts` inside; writes `data-done` and `data-asked` on them
 * @param base the path of the site, with a trailing slash
 * @param query returns the present query
 */
export function startFullTextResults(page: HTMLElement, base: string, query: () => string) {
  const [more, ask, texts] = ['more', 'ask', 'texts'].map((name) =>
    page.querySelector<HTMLElement>(`[data-find="${name}"]`)!,
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const first = ask.textContent;
  let current: { query: string; search: TextSearch } | undefined;

  async function next(): Promise<void> {
    const asked = query();
    texts.dataset.asked = '';
    try {
      current ??= { query: asked, search: await searchFullText(asked, base) };
      const { hits, isDone } = await current.search.next();
      if (asked !== query()) return;
      texts.append(
        ...hits.map(({ url, title }) => {
          const link = document.createElement('a');
          [link.href, link.textContent] = [url, title];
          return link;
        }),
      );
      if (isDone && texts.childElementCount === 0) texts.textContent = texts.dataset.none ?? '';
      more.toggleAttribute('data-done', isDone);
      ask.textContent = texts.dataset.more ?? '';
    } catch {
      texts.textContent = texts.dataset.broken ?? '';
      more.toggleAttribute('data-done', true);
    }
  }

  ask.addEventListener('click', () => void next());
  return {
    /** Clears the results; shows the button again if there is a query. */
    reset(isAsking: boolean): void {
      current = undefined;
      texts.replaceChildren();
      delete texts.dataset.asked;
      more.hidden = !isAsking;
      more.toggleAttribute('data-done', false);
      ask.textContent = first;
    },
  };
}
