import { districtKey } from '../../domain/switches.ts';
import { keep, kept } from '../device-store.ts';

/** Offers on the page of a district to remember it on the device, or to forget it. */
export function startDistrict(): void {
  const part = document.querySelector<HTMLElement>('[data-remember]');
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
