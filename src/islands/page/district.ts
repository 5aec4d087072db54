import { districtKey } from '../../domain/switches.ts';
import { keep, kept } from '../device-store.ts';

/** Shows first the district that the device was asked to remember, and lets it be remembered or forgotten. */
export function startDistrict(): void {
  showOwn(document.querySelector<HTMLElement>('[data-districts]'));
  offerToRemember(document.querySelector<HTMLElement>('[data-remember]'));
  openOwn();
}

function showOwn(part: HTMLElement | null): void {
  const mine = part?.querySelector<HTMLElement>('.mine');
  const link = mine?.querySelector('a');
  const own = part?.querySelector<HTMLAnchorElement>(
    `[data-district="${CSS.escape(kept(districtKey) ?? '')}"]`,
  );
  if (!mine || !link || !own) return;
  link.href = own.href;
  link.textContent = own.textContent.trim();
  mine.hidden = false;
}

function offerToRemember(part: HTMLElement | null): void {
  const button = part?.querySelector('button');
  if (!part || !button) return;
  const id = part.dataset.remember ?? '';
  const isKept = () => kept(districtKey) === id;
  const show = () => {
    button.textContent = (isKept() ? button.dataset.drop : button.dataset.keep) ?? '';
  };
  button.addEventListener('click', () => {
    keep(districtKey, isKept() ? null : id);
    show();
  });
  show();
  part.hidden = false;
}

/**
 * Opens the windows of a district on an outcome: those of the fragment (also where the browser does not open a closed
 * `details` for it), else those of the district that the device keeps.
 */
function openOwn(): void {
  const open = (id: string | null) => {
    const windows = document.querySelector<HTMLDetailsElement>(
      `details[data-district="${CSS.escape(id ?? '')}"]`,
    );
    if (windows) windows.open = true;
    return windows;
  };
  const openNamed = () => open(location.hash.slice(1));
  addEventListener('hashchange', () => openNamed()?.scrollIntoView());
  if (!openNamed()) open(kept(districtKey));
}
