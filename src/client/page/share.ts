import { parseIds, toggleId } from '../saved-places.ts';
import { listKey } from '../storage-keys.ts';
import { writeStored, readStored } from '../device-store.ts';

/** Hands the page on by the share sheet of the phone or by its link, and keeps its place in the list of the device. */
export function startShare(): void {
  const part = document.querySelector<HTMLElement>('[data-share]');
  if (!part) return;
  const button = (name: string) => part.querySelector<HTMLButtonElement>(`[data-share-${name}]`);
  const address = location.origin + location.pathname;
  offer(button('sheet'), 'share' in navigator, () => {
    navigator.share({ title: document.title, url: address }).catch(() => undefined);
  });
  offer(button('link'), 'clipboard' in navigator, (link) => {
    void navigator.clipboard.writeText(address).then(() => {
      link.textContent = link.dataset.done ?? '';
    });
  });
  const keeper = button('keep');
  if (keeper) bindSaveButton(keeper, keeper.dataset.shareKeep ?? '');
}

function bindSaveButton(keeper: HTMLButtonElement, id: string): void {
  const own = () => parseIds(readStored(listKey) ?? '');
  const show = () => {
    keeper.textContent = (own().includes(id) ? keeper.dataset.drop : keeper.dataset.add) ?? '';
  };
  offer(keeper, true, () => {
    const ids = toggleId(own(), id);
    if (writeStored(listKey, ids.length > 0 ? ids.join() : null)) show();
    else keeper.textContent = keeper.dataset.full ?? '';
  });
  show();
}

function offer(
  button: HTMLButtonElement | null,
  isPossible: boolean,
  act: (button: HTMLButtonElement) => void,
): void {
  if (!button || !isPossible) return;
  button.hidden = false;
  button.addEventListener('click', () => act(button));
}
