import { addDays, wallClock } from '../../domain/opening.ts';
import { offlineKey } from '../../domain/switches.ts';
import { keep, kept } from '../device-store.ts';

/**
 * Keeps the way to help on the device once the page is idle, unless that was switched off; says how old a kept page is,
 * and that a newer one waits. The page about it saves the whole site or takes everything away.
 */
export function startOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const foot = document.querySelector<HTMLElement>('[data-edition]');
  if (foot) sayAge(foot);
  const panel = document.querySelector<HTMLElement>('[data-offline]');
  if (panel) offer(panel);
  if (kept(offlineKey) !== null) return;
  const register = () =>
    void navigator.serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`).then(
      (registration) => foot && registration && offerNewer(registration, foot),
      () => undefined,
    );
  const whenIdle = () =>
    'requestIdleCallback' in window
      ? requestIdleCallback(register, { timeout: 5000 })
      : setTimeout(register, 2000);
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle);
}

function sayAge(foot: HTMLElement): void {
  const { edition = '', saved = '' } = foot.dataset;
  const { day: today } = wallClock(new Date());
  if (!navigator.serviceWorker.controller || today <= edition) return;
  let days = 0;
  for (let day = edition; day < today && days < 999; day = addDays(day, 1)) days += 1;
  foot.textContent = saved.replace('{days}', String(days));
}

function offerNewer(registration: ServiceWorkerRegistration, foot: HTMLElement): void {
  const show = () => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller || foot.parentElement?.querySelector('[data-newer]'))
      return;
    const button = document.createElement('button');
    [button.type, button.textContent] = ['button', foot.dataset.newer ?? ''];
    button.dataset.newer = '';
    button.addEventListener('click', () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      waiting.postMessage('take-over');
    });
    foot.after(button);
  };
  show();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', show);
  });
}

function offer(panel: HTMLElement): void {
  const state = panel.querySelector<HTMLElement>('[data-state]')!;
  const button = (name: string) => panel.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
  const say = (name: string, share = 0) => {
    state.textContent = (panel.dataset[name] ?? '').replace('{share}', String(Math.round(share * 100)));
  };
  /** The worker that keeps the pages, also where this page was opened before it was ready. */
  const keeper = async () => (await navigator.serviceWorker.getRegistration())?.active;
  const show = async () => {
    const worker = await keeper();
    const isOff = kept(offlineKey) !== null;
    button('save').hidden = isOff || !worker;
    button('drop').hidden = isOff || !worker;
    button('again').hidden = !isOff;
    if (isOff || !worker) say('none');
    else ask(worker, 'is-whole', (has) => say(has === true ? 'whole' : 'kept'));
  };
  button('save').addEventListener('click', async () => {
    const worker = await keeper();
    if (!worker) return;
    say('saving');
    ask(worker, 'save-whole', (share) => {
      if (share === -1) say('failed');
      else say(share === 1 ? 'whole' : 'saving', Number(share));
    });
  });
  button('drop').addEventListener('click', () => {
    void removeAll().then(() => {
      keep(offlineKey, '');
      say('gone');
      button('again').hidden = false;
      button('save').hidden = button('drop').hidden = true;
    });
  });
  button('again').addEventListener('click', () => {
    keep(offlineKey, null);
    location.reload();
  });
  panel.hidden = false;
  if (kept(offlineKey) === null) void navigator.serviceWorker.ready.then(show);
  void show();
}

async function removeAll(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

function ask(worker: ServiceWorker, question: string, hear: (answer: unknown) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => hear(data);
  worker.postMessage(question, [port2]);
}
