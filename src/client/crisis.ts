import { crisisDetector, type CrisisData, type CrisisSign } from '../domain/search/crisis.ts';

/** The detail of the event `danger-found` on the document: a sign of danger that other data show in a query. */
export type DangerFound = { query: string; sign: CrisisSign };

/** The elements of components/find/SearchBox.astro that the card needs. */
export type CrisisParts = {
  box: HTMLInputElement;
  /** `[data-crisis]`: receives the card or the line, and the class of danger as the value of the attribute. */
  slot: HTMLElement;
  /** A polite live region, which receives the heading of the card or the text of the line. */
  announcement: HTMLElement;
};

/** A text in composition is decided on after it has not changed for this many milliseconds. */
const stableAfter = 300;

const strengthOf = (sign: CrisisSign | undefined): number =>
  ({ none: 0, line: 1, card: 2 })[sign?.strength ?? 'none'];

/**
 * Shows the numbers for a danger that the text of a search box shows: `template[data-card]` or `template[data-line]` of
 * its class. The data are fetched when the box is first touched. Once they are there, the slot has `data-decided` and
 * the document gets the event `crisis-ready`. The event `danger-found` raises a line or a card for the same text; only
 * another text removes one. When the page is left, a text of danger is removed from the box.
 * @param address of `/crisis.json`
 */
export function startCrisis({ box, slot, announcement }: CrisisParts, address: string): void {
  let detect: ((query: string) => CrisisSign | undefined) | undefined;
  let loading: Promise<void> | undefined;
  let shown: CrisisSign | undefined;
  let decidedText = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function load(): void {
    loading ??= fetchData(address).then(
      (data) => {
        detect = crisisDetector(data);
        decide();
        slot.toggleAttribute('data-decided', true);
        document.dispatchEvent(new Event('crisis-ready'));
      },
      () => {
        loading = undefined;
      },
    );
  }

  function decide(found?: CrisisSign): void {
    const text = box.value.trim();
    const detected = detect?.(text);
    const sign = strengthOf(found) > strengthOf(detected) ? found : detected;
    if (text !== decidedText || strengthOf(sign) > strengthOf(shown)) show(sign);
    decidedText = text;
  }

  function show(sign: CrisisSign | undefined): void {
    if (sign?.class === shown?.class && sign?.strength === shown?.strength) return;
    const template =
      sign && document.querySelector<HTMLTemplateElement>(`template[data-${sign.strength}="${sign.class}"]`);
    shown = template ? sign : undefined;
    slot.replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
    slot.dataset.crisis = shown?.class ?? '';
    announcement.textContent = template?.dataset.announcement ?? '';
    // The opening states of the records in the card are written like those of the results.
    if (template) document.dispatchEvent(new Event('rows-shown'));
  }

  for (const type of ['focus', 'pointerdown']) box.addEventListener(type, load);
  box.addEventListener('input', (event) => {
    if (box.value !== '') load();
    clearTimeout(waiting);
    if ((event as InputEvent).isComposing) waiting = setTimeout(decide, stableAfter);
    else decide();
  });
  box.addEventListener('compositionend', () => {
    clearTimeout(waiting);
    decide();
  });
  document.addEventListener('danger-found', (event) => {
    const { query, sign } = (event as CustomEvent<DangerFound>).detail;
    if (query.trim() === box.value.trim()) decide(sign);
  });
  window.addEventListener('pagehide', () => {
    if (shown) clearBox(box);
  });
}

/** Empties a search box, and notifies the scripts that listen to it. */
export function clearBox(box: HTMLInputElement): void {
  box.value = '';
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @throws if the data cannot be fetched */
async function fetchData(address: string): Promise<CrisisData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as CrisisData;
}
