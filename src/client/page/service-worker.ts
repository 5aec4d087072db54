import { addDays, wallClock } from '../../domain/opening.ts';
import { offlineKey } from '../storage-keys.ts';
import { readStored } from '../device-store.ts';

/**
 * Keeps the way to help on the device once the page is idle, unless that was switched off; says how old a kept page is,
 * and that a newer one waits.
 */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const foot = document.querySelector<HTMLElement>('[data-edition]');
  if (foot) formatAge(foot);
  if (readStored(offlineKey) !== null) return;
  const register = () =>
    void navigator.serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`).then(
      (registration) => {
        if (!registration) return; // Some browsers refuse without a word.
        registration.active?.postMessage('renew');
        if (foot) offerUpdate(registration, foot);
      },
      () => undefined,
    );
  const whenIdle = () =>
    'requestIdleCallback' in window
      ? requestIdleCallback(register, { timeout: 5000 })
      : setTimeout(register, 2000);
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle);
}

function formatAge(foot: HTMLElement): void {
  const { edition = '', saved = '' } = foot.dataset;
  const { day: today } = wallClock(new Date());
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!visit?.serverTiming?.some(({ name }) => name === 'kept') || today <= edition) return;
  let days = 0;
  for (let day = edition; day < today && days < 999; day = addDays(day, 1)) days += 1;
  foot.textContent = saved.replace('{days}', String(days));
}

/** A button for the version that waits; once it has taken over, every page that stands open is read again. */
function offerUpdate(registration: ServiceWorkerRegistration, foot: HTMLElement): void {
  if (!navigator.serviceWorker.controller) return;
  const button = document.createElement('button');
  [button.type, button.textContent] = ['button', foot.dataset.newer ?? ''];
  button.addEventListener('click', () => registration.waiting?.postMessage('take-over'));
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  const show = () => registration.waiting && foot.after(button);
  show();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', show);
  });
}
