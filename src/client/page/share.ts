import { copyAddress } from './copy-address.ts';
import { parseIds, toggleId } from '../saved-places.ts';
import { listKey } from '../storage-keys.ts';
import { writeStored, readStored } from '../device-store.ts';

/**
 * Shares the page by the share sheet of the device or by its link, and adds its place to the list on the device. Needs
 * `[data-share]` with any of the buttons `[data-share-sheet]`, `[data-share-link]` and `[data-share-keep]` inside.
 */
export function startShare(): void {
  const part = document.querySelector<HTMLElement>('[data-share]');
  if (!part) return;
  const button = (name: string) => part.querySelector<HTMLButtonElement>(`[data-share-${name}]`);
  const address = location.origin + location.pathname;
  enable(button('sheet'), 'share' in navigator, () => {
    navigator.share({ title: document.title, url: address }).catch(() => undefined);
  });
  enable(button('link'), 'clipboard' in navigator, (link) => {
    void copyAddress(link, address);
  });
  const save = button('keep');
  if (save) bindSaveButton(save, save.dataset.shareKeep ?? '');
}

function bindSaveButton(button: HTMLButtonElement, id: string): void {
  const own = () => parseIds(readStored(listKey) ?? '');
  const show = () => {
    button.textContent = (own().includes(id) ? button.dataset.drop : button.dataset.add) ?? '';
  };
  enable(button, true, () => {
    const ids = toggleId(own(), id);
    if (writeStored(listKey, ids.length > 0 ? ids.join() : null)) show();
    else button.textContent = button.dataset.full ?? '';
  });
  show();
}

/** Shows a button and binds its action, if the browser supports it. */
function enable(
  button: HTMLButtonElement | null,
  isPossible: boolean,
  act: (button: HTMLButtonElement) => void,
): void {
  if (!button || !isPossible) return;
  button.hidden = false;
  button.addEventListener('click', () => act(button));
}
