import { districtKey } from '../storage-keys.ts';
import { writeStored, readStored } from '../device-store.ts';

/**
 * Opens the district of the fragment on an outcome, and shows the button that stores a district on the device. Uses
 * `details[data-district]`, and `[data-remember]` with a button and `[data-note]` inside.
 */
export function startDistrict(): void {
  openDistrictInFragment();
  addEventListener('hashchange', () => openDistrictInFragment()?.scrollIntoView());
  bindRememberButton(document.querySelector<HTMLElement>('[data-remember]'));
}

function bindRememberButton(part: HTMLElement | null): void {
  const button = part?.querySelector('button');
  const note = part?.querySelector<HTMLElement>('[data-note]');
  if (!part || !button || !note) return;
  const id = part.dataset.remember ?? '';
  const isStored = () => readStored(districtKey) === id;
  const show = () => {
    button.textContent = (isStored() ? button.dataset.drop : button.dataset.keep) ?? '';
  };
  button.addEventListener('click', () => {
    const isDone = writeStored(districtKey, isStored() ? null : id);
    note.textContent = (isDone ? '' : isStored() ? note.dataset.notDropped : note.dataset.notKept) ?? '';
    show();
  });
  show();
  part.hidden = false;
}

/** Opens the district that the fragment names: not every browser opens a closed `details` for a fragment. */
function openDistrictInFragment(): HTMLDetailsElement | null {
  const id = CSS.escape(location.hash.slice(1));
  const district = document.querySelector<HTMLDetailsElement>(`details[data-district="${id}"]`);
  if (district) district.open = true;
  return district;
}
