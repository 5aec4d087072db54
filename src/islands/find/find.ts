import { crisisCard, type CrisisWords } from '../../domain/search/crisis.ts';
import { search, type SearchIndex } from '../../domain/search/index.ts';
import { filterNames, readAddress, writeAddress, type Choice } from './address.ts';
import { openFirst, passes, rowsOf, type Row } from './list.ts';
import { searchText } from './whole-text.ts';

type FindData = SearchIndex & { crisis: CrisisWords };

/** Starts the search of the page of all records. Without it the grouped list stays as it was built. */
export function startFind(page: HTMLElement): void {
  const part = <Element extends HTMLElement>(name: string) =>
    page.querySelector<Element>(`[data-find="${name}"]`)!;
  const form = part<HTMLFormElement>('form');
  const box = part<HTMLInputElement>('box');
  const narrow = part<HTMLDetailsElement>('narrow');
  const fields = filterNames.flatMap((name) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? [{ name, field }] : [];
  });
  const [grouped, results, crisis] = [part('grouped'), part('results'), part('crisis')];
  const [count, nothing, broken] = [part('count'), part('nothing'), part('broken')];
  const [more, ask, texts] = [part('more'), part('ask'), part('texts')];
  const rows = rowsOf(grouped);
  const byId = new Map(rows.map((row) => [row.id, row]));
  let data: Promise<FindData | undefined> | undefined;

  const load = () =>
    (data ??= fetch(form.dataset.index ?? '')
      .then((response) => (response.ok ? (response.json() as Promise<FindData>) : undefined))
      .catch(() => undefined));

  const chosen = (): Choice => {
    const given = new FormData(form);
    const filters = filterNames.map((name) => [name, String(given.get(name) ?? '')]);
    return { query: box.value.trim(), filters: Object.fromEntries(filters) as Choice['filters'] };
  };

  async function show(): Promise<void> {
    const choice = chosen();
    const isAsking = choice.query !== '';
    page.setAttribute('aria-busy', 'true');
    const index = isAsking ? await load() : undefined;
    if (JSON.stringify(choice) !== JSON.stringify(chosen())) return;

    const card = index && crisisCard(index.crisis, choice.query);
    crisis.replaceChildren(...cardOf(card));
    history.replaceState(null, '', writeAddress(choice, location.pathname, card === undefined));
    broken.hidden = !isAsking || index !== undefined;
    more.hidden = !isAsking;
    texts.replaceChildren();

    const found = isAsking && index ? ranked(index, choice.query) : rows;
    const passed = found.filter(({ traits }) => passes(traits, choice.filters));
    const isFiltered = Object.values(choice.filters).some((value) => value !== '');
    list(choice.filters.open === '' ? passed : openFirst(passed), isAsking || isFiltered);
    page.setAttribute('aria-busy', 'false');
  }

  const ranked = (index: SearchIndex, query: string): Row[] =>
    search(index, query).flatMap(({ id }) => byId.get(id) ?? []);

  const cardOf = (card: number | undefined): Node[] => {
    const template = page.querySelector<HTMLTemplateElement>(`template[data-card="${card}"]`);
    return template ? [template.content.cloneNode(true)] : [];
  };

  function list(some: Row[], isNarrowed: boolean): void {
    results.replaceChildren(...(isNarrowed ? some.map(({ element }) => element.cloneNode(true)) : []));
    results.hidden = !isNarrowed;
    grouped.hidden = isNarrowed;
    results.toggleAttribute('data-results', isNarrowed);
    grouped.toggleAttribute('data-results', !isNarrowed);
    nothing.hidden = !isNarrowed || some.length > 0;
    const said = isNarrowed ? (count.dataset.text ?? '').replace('{count}', String(some.length)) : '';
    if (count.textContent !== said) count.textContent = said;
  }

  async function showTexts(): Promise<void> {
    const { query } = chosen();
    const found = await searchText(query, form.dataset.base ?? '/').catch(() => undefined);
    if (query !== chosen().query) return;
    const said = found === undefined ? texts.dataset.broken : found.length === 0 ? texts.dataset.none : '';
    const links = (found ?? []).map(({ url, title }) => {
      const link = document.createElement('a');
      [link.href, link.textContent] = [url, title];
      return link;
    });
    texts.replaceChildren(said ?? '', ...links);
    more.hidden = true;
  }

  function restore(): void {
    const { query, filters } = readAddress(location);
    box.value = query;
    for (const { name, field } of fields) {
      if (field instanceof HTMLInputElement) field.checked = filters[name] === field.value;
      else field.value = filters[name];
    }
    narrow.open = Object.values(filters).some((value) => value !== '');
    void show();
  }

  form.hidden = false;
  box.addEventListener('focus', () => void load());
  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void show();
  });
  box.addEventListener('compositionend', () => void show());
  for (const { field } of fields) field.addEventListener('change', () => void show());
  ask.addEventListener('click', () => void showTexts());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    box.blur();
  });
  form.addEventListener('reset', () => setTimeout(() => void show()));
  page.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.isComposing || results.hidden) return;
    const stops = [box, ...results.querySelectorAll<HTMLElement>('[data-name]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyping) return;
    event.preventDefault();
    box.focus();
  });
  window.addEventListener('hashchange', restore);
  restore();
}
