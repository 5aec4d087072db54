import { searchFullText, type TextSearch } from './full-text-search.ts';

/** The search of the text of all pages, begun by a button: a few pages at a time, so that little is fetched. */
export function startFullTextResults(page: HTMLElement, base: string, query: () => string) {
  const [more, ask, texts] = ['more', 'ask', 'texts'].map((name) =>
    page.querySelector<HTMLElement>(`[data-find="${name}"]`)!,
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const first = ask.textContent;
  let going: { query: string; search: TextSearch } | undefined;

  async function next(): Promise<void> {
    const asked = query();
    texts.dataset.asked = '';
    try {
      going ??= { query: asked, search: await searchFullText(asked, base) };
      const { hits, isDone } = await going.search.next();
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
    /** Forgets what was found; the button comes back where something is typed. */
    reset(isAsking: boolean): void {
      going = undefined;
      texts.replaceChildren();
      delete texts.dataset.asked;
      more.hidden = !isAsking;
      more.toggleAttribute('data-done', false);
      ask.textContent = first;
    },
  };
}
