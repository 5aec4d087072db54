import { copyAddress } from './copy-address.ts';
import { parseIds, toggleId } from '../saved-places.ts';
import { wallClock } from '../../domain/opening.ts';
import { listKey } from '../storage-keys.ts';
import { telHref } from '../../domain/tel.ts';
import { isStoreReadable, writeStored, readStored } from '../device-store.ts';

/** Another record to call: id, name and numbers. */
type Other = [string, string, string[]];
/**
 * A row of `/cards.json`: id, name, summary, numbers, the record to call if it has none, and its lifecycle if limited.
 */
type Card = [string, string, string, string[], Other | null, Lifecycle?];
/**
 * Notes with the last day of each, the last day of the record (empty if it has ended), its successor, and the record to
 * ask after it. Days are `YYYY-MM-DD` in Japan.
 */
type Lifecycle = { notes: [string, string][]; ends?: string; successor?: Other | null; ask?: Other | null };

/**
 * Shows the list of places that is stored on this device or passed in the fragment of the address. All places are
 * fetched together, so that no request reveals which of them are in the list. Needs `[data-list]` with its messages in
 * `data-*`, and inside `[data-note]`, `[data-rows]` and the buttons `[data-do]` `keep`, `send`, `print` and `clear`.
 */
export async function startSavedList(): Promise<void> {
  const part = document.querySelector<HTMLElement>('[data-list]');
  if (!part) return;
  const note = part.querySelector<HTMLElement>('[data-note]')!;
  const button = (name: string) => part.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
  const cards = await fetch(part.dataset.list ?? '')
    .then((response) => (response.ok ? (response.json() as Promise<Card[]>) : undefined))
    .catch(() => undefined);
  if (!cards) {
    note.textContent = part.dataset.broken ?? '';
    return;
  }
  const knownIds = (text: string) => parseIds(text).filter((id) => cards.some(([known]) => known === id));
  const own = () => knownIds(readStored(listKey) ?? '');
  let sent: string[] = [];

  const show = () => {
    const isSent = sent.length > 0;
    const ids = isSent ? sent : own();
    const emptyText = isStoreReadable() ? part.dataset.empty : part.dataset.unreadable;
    note.textContent = (isSent ? part.dataset.sent : ids.length === 0 ? emptyText : '') ?? '';
    button('keep').hidden = !isSent;
    button('send').hidden = ids.length === 0 || !navigator.clipboard;
    button('print').hidden = ids.length === 0;
    button('clear').hidden = isSent || ids.length === 0;
    const rows = ids.map((id) =>
      row(
        cards.find(([known]) => known === id)!,
        part,
        isSent ? undefined : remove,
      ),
    );
    part.querySelector('[data-rows]')!.replaceChildren(...rows);
  };
  const read = () => {
    sent = knownIds(location.hash.slice(1));
    show();
  };
  const remove = (id: string) => {
    const left = toggleId(own(), id);
    change(left.length > 0 ? left.join() : null);
  };
  const change = (list: string | null) => {
    const isStored = writeStored(listKey, list);
    show();
    if (!isStored) note.textContent = part.dataset.notChanged ?? '';
  };

  button('keep').addEventListener('click', () => {
    if (!writeStored(listKey, [...new Set([...own(), ...sent])].join())) {
      note.textContent = part.dataset.notKept ?? '';
      return;
    }
    history.replaceState(null, '', location.pathname);
    read();
  });
  button('send').addEventListener('click', () => {
    const ids = sent.length > 0 ? sent : own();
    void copyAddress(button('send'), `${location.origin}${location.pathname}#${ids.join()}`);
  });
  button('print').addEventListener('click', () => window.print());
  button('clear').addEventListener('click', () => change(null));
  // The fragment of a link within the page, such as `#main`, is not a list.
  window.addEventListener('hashchange', () => {
    const { hash } = location;
    if (hash === '' || knownIds(hash.slice(1)).length > 0) read();
  });
  read();
}

function row(
  [id, name, summary, numbers, call, lifecycle]: Card,
  part: HTMLElement,
  remove?: (id: string) => void,
): HTMLElement {
  const item = document.createElement('li');
  item.className = 'row';
  item.dataset.place = id;
  const link = document.createElement('a');
  link.className = 'row-link';
  [link.href, link.textContent] = [(part.dataset.page ?? '').replace('ID', id), name];
  const { day } = wallClock(new Date());
  const { ask, ended, heir: successor, endedAsk } = part.dataset;
  item.append(link);
  if (lifecycle?.ends !== undefined && day > lifecycle.ends) {
    item.append(paragraph(ended ?? ''));
    item.append(
      ...otherRecord(lifecycle.successor, successor, part),
      ...otherRecord(lifecycle.ask, endedAsk, part),
    );
  } else {
    const notes = lifecycle?.notes.filter(([, until]) => day <= until) ?? [];
    item.append(...notes.map(([text]) => paragraph(text)), paragraph(summary));
    item.append(...numbers.map((number) => telephone(number, part)), ...otherRecord(call, ask, part));
  }
  if (remove) {
    const button = document.createElement('button');
    [button.type, button.className] = ['button', 'no-print'];
    button.textContent = (part.dataset.remove ?? '').replace('{name}', name);
    button.addEventListener('click', () => remove(id));
    item.append(button);
  }
  return item;
}

/** Another record: the reason why it is shown, and its numbers. Empty if there is none. */
function otherRecord(other: Other | null | undefined, text: string | undefined, part: HTMLElement): Node[] {
  if (!other) return [];
  const [id, name, numbers] = other;
  const element = document.createElement('div');
  element.dataset.place = id;
  element.append(
    paragraph((text ?? '').replace('{name}', name)),
    ...numbers.map((number) => telephone(number, part)),
  );
  return [element];
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** A number as a link; a short one (`#…`) as text to dial by hand, since not every phone dials it from a link. */
function telephone(number: string, part: HTMLElement): HTMLElement {
  if (number.startsWith('#')) return paragraph(number + (part.dataset.dial ?? ''));
  const link = document.createElement('a');
  [link.className, link.href, link.textContent] = ['row-link', telHref(number), number];
  return link;
}
