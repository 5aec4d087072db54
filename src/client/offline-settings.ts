import { districtKey, furiganaKey, listKey, offlineKey } from './storage-keys.ts';
import { writeStored, readStored } from './device-store.ts';
import { isSiteCache } from './cache-names.ts';

/** Defined by the build: the path under which the site is served, without a trailing slash. */
declare const base: string;

/** Answer of the worker to `state`: whether the full site is stored, and its size. */
type State = { isWhole: boolean; megabytes: number };

/**
 * Controls for offline use: stores the full site, or removes everything that this site has stored on the device. The
 * build bundles this script beside the worker, so that no other page fetches it.
 * @param panel `[data-offline]` with a message in `data-*` for each state; needs `[data-state]` and the buttons
 * `[data-do]` `save`, `drop` and `again` inside; is shown once the state is known
 */
async function start(panel: HTMLElement): Promise<void> {
  const state = panel.querySelector<HTMLElement>('[data-state]')!;
  const button = (name: string) => panel.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
  const showMessage = (name: string, share = 0) => {
    state.textContent = (panel.dataset[name] ?? '').replace('{share}', String(Math.round(share * 100)));
  };

  async function show(): Promise<void> {
    const worker = await activeWorker();
    const isOff = readStored(offlineKey) !== null;
    button('again').hidden = !isOff;
    button('save').hidden = isOff || !worker;
    button('drop').hidden = !worker && (await ownCaches()).length === 0;
    if (isOff || !worker) {
      showMessage('none');
      return;
    }
    ask(worker, 'state', (answer) => {
      const { isWhole, megabytes } = answer as State;
      showMessage(isWhole ? 'whole' : 'kept');
      button('save').hidden = isWhole;
      button('save').textContent = (panel.dataset.save ?? '').replace('{size}', String(megabytes));
    });
  }

  button('save').addEventListener('click', async () => {
    const worker = await activeWorker();
    if (!worker) return;
    showMessage('saving');
    ask(worker, 'save', (progress) => {
      if (progress === 1) void show();
      else if (typeof progress === 'number') showMessage('saving', progress);
      else showMessage(String(progress));
    });
  });
  button('drop').addEventListener('click', async () => {
    const isOff = writeStored(offlineKey, '');
    await removeAll();
    const left = [districtKey, furiganaKey, listKey].filter(
      (key) => readStored(key) !== null && !writeStored(key, null),
    );
    await show();
    showMessage(left.length > 0 ? 'left' : isOff ? 'gone' : 'goneOnce');
  });
  button('again').addEventListener('click', () => {
    if (writeStored(offlineKey, null)) location.reload();
    else showMessage('left');
  });

  try {
    await show();
    panel.hidden = false;
  } catch {
    return; // The browser blocks caches or workers: there is nothing to control.
  }
  if (readStored(offlineKey) === null) void navigator.serviceWorker.ready.then(show);
}

/** The active service worker, also if this page was opened before it was active. */
const activeWorker = async () => (await navigator.serviceWorker.getRegistration())?.active ?? undefined;

/** The address that the service worker is registered for; it ends with a slash. */
const scope = () => new URL(`${base}/`, location.href).href;

const ownCaches = async () => (await caches.keys()).filter((name) => isSiteCache(name, scope()));

async function removeAll(): Promise<void> {
  const worker = await activeWorker();
  if (worker) await new Promise((resolve) => ask(worker, 'drop', resolve));
  await (await navigator.serviceWorker.getRegistration())?.unregister();
  for (const name of await ownCaches()) await caches.delete(name);
}

function ask(worker: ServiceWorker, question: string, onAnswer: (answer: unknown) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => onAnswer(data);
  worker.postMessage(question, [port2]);
}

const panel = document.querySelector<HTMLElement>('[data-offline]');
if (panel && 'serviceWorker' in navigator) void start(panel);
