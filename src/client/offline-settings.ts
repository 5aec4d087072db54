import { districtKey, furiganaKey, listKey, offlineKey } from './storage-keys.ts';
import { writeStored, readStored } from './device-store.ts';
import { isSiteCache } from './cache-names.ts';

/** Put in by the build: the path under which the site is served, without a slash at its end. */
declare const base: string;

/** What the worker says of the whole site. */
type State = { isWhole: boolean; megabytes: number };

/**
 * What the device keeps for times without a network: saves the whole site, or takes everything of this site away. The
 * build bundles it beside the worker, so that no other page fetches it.
 */
async function start(panel: HTMLElement): Promise<void> {
  const state = panel.querySelector<HTMLElement>('[data-state]')!;
  const button = (name: string) => panel.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
  const say = (name: string, share = 0) => {
    state.textContent = (panel.dataset[name] ?? '').replace('{share}', String(Math.round(share * 100)));
  };

  async function show(): Promise<void> {
    const worker = await keeper();
    const isOff = readStored(offlineKey) !== null;
    button('again').hidden = !isOff;
    button('save').hidden = isOff || !worker;
    button('drop').hidden = !worker && (await ownCaches()).length === 0;
    if (isOff || !worker) {
      say('none');
      return;
    }
    ask(worker, 'state', (answer) => {
      const { isWhole, megabytes } = answer as State;
      say(isWhole ? 'whole' : 'kept');
      button('save').hidden = isWhole;
      button('save').textContent = (panel.dataset.save ?? '').replace('{size}', String(megabytes));
    });
  }

  button('save').addEventListener('click', async () => {
    const worker = await keeper();
    if (!worker) return;
    say('saving');
    ask(worker, 'save', (progress) => {
      if (progress === 1) void show();
      else if (typeof progress === 'number') say('saving', progress);
      else say(String(progress));
    });
  });
  button('drop').addEventListener('click', async () => {
    const isOff = writeStored(offlineKey, '');
    await removeAll();
    const left = [districtKey, furiganaKey, listKey].filter(
      (key) => readStored(key) !== null && !writeStored(key, null),
    );
    await show();
    say(left.length > 0 ? 'left' : isOff ? 'gone' : 'goneOnce');
  });
  button('again').addEventListener('click', () => {
    if (writeStored(offlineKey, null)) location.reload();
    else say('left');
  });

  try {
    await show();
    panel.hidden = false;
  } catch {
    return; // A browser that lets nothing be kept: there is nothing to switch.
  }
  if (readStored(offlineKey) === null) void navigator.serviceWorker.ready.then(show);
}

/** The worker that keeps the pages, also where this page was opened before it was ready. */
const keeper = async () => (await navigator.serviceWorker.getRegistration())?.active ?? undefined;

/** The addresses of sites end with a slash; this is the one that the worker is registered for. */
const scope = () => new URL(`${base}/`, location.href).href;

const ownCaches = async () => (await caches.keys()).filter((name) => isSiteCache(name, scope()));

async function removeAll(): Promise<void> {
  const worker = await keeper();
  if (worker) await new Promise((resolve) => ask(worker, 'drop', resolve));
  await (await navigator.serviceWorker.getRegistration())?.unregister();
  for (const name of await ownCaches()) await caches.delete(name);
}

function ask(worker: ServiceWorker, question: string, hear: (answer: unknown) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => hear(data);
  worker.postMessage(question, [port2]);
}

const panel = document.querySelector<HTMLElement>('[data-offline]');
if (panel && 'serviceWorker' in navigator) void start(panel);
