import { districtKey } from '../storage-keys.ts';
import { writeStored, readStored } from '../device-store.ts';

/** Opens the district of the fragment on an outcome, and offers on a district's page to remember it on the device. */
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
  const isKept = () => readStored(districtKey) === id;
  const show = () => {
    button.textContent = (isKept() ? button.dataset.drop : button.dataset.writeStored) ?? '';
  };
  button.addEventListener('click', () => {
    const isDone = writeStored(districtKey, isKept() ? null : id);
    note.textContent = (isDone ? '' : isKept() ? note.dataset.notDropped : note.dataset.notKept) ?? '';
    show();
  });
  show();
  part.hidden = false;
}

/** Opens the district that the fragment names, also where the browser does not open a closed `details` for it. */
function openDistrictInFragment(): HTMLDetailsElement | null {
  const id = CSS.escape(location.hash.slice(1));
  const district = document.querySelector<HTMLDetailsElement>(`details[data-district="${id}"]`);
  if (district) district.open = true;
  return district;
}
