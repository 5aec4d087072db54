import { addDays, wallClock } from '../../domain/opening.ts';
import { offlineKey } from '../storage-keys.ts';
import { readStored } from '../device-store.ts';

/**
 * Registers the service worker once the page is idle, unless the visitor has switched offline use off. Shows in
 * `[data-edition]` how old a page from the cache is, and a button after it when a newer version is waiting.
 */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const foot = document.querySelector<HTMLElement>('[data-edition]');
  if (foot) showAge(foot);
  if (readStored(offlineKey) !== null) return;
  const register = () =>
    void navigator.serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`).then(
      (registration) => {
        if (!registration) return; // Some browsers refuse without an error.
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

/** Replaces the date of the build by the age in days (Japan), if the page is from the cache and from an earlier day. */
function showAge(foot: HTMLElement): void {
  const { edition = '', saved = '' } = foot.dataset;
  const { day: today } = wallClock(new Date());
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!navigation?.serverTiming?.some(({ name }) => name === 'kept') || today <= edition) return;
  let days = 0;
  for (let day = edition; day < today && days < 999; day = addDays(day, 1)) days += 1;
  foot.textContent = saved.replace('{days}', String(days));
}

/** Adds a button for the waiting version; once it has taken over, every open page is reloaded. */
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
