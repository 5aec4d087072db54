import { spokenNumber } from '../../text/spoken-number.ts';
import { fetchReadings } from './readings.ts';

const parts = 'h1, h2, h3, p, li, dt, dd, th, td, a[href^="tel:"]';
const silent =
  '.no-print, [aria-hidden="true"], [data-pagefind-ignore], .visually-hidden, figure, details:not([open])';

/**
 * Reads the page aloud with a Japanese voice of the device; the button stays hidden if there is none. Needs
 * `[data-speak]`, which holds the address of the readings, with `data-start` and `data-stop`.
 */
export function startSpeech(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-speak]');
  if (!button || !('speechSynthesis' in window)) return;
  const isSpeaking = () => speechSynthesis.speaking || speechSynthesis.pending;
  const show = () => {
    button.textContent = (isSpeaking() ? button.dataset.stop : button.dataset.start) ?? '';
  };
  const showIfVoice = () => {
    button.hidden = !speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('ja'));
  };
  button.addEventListener('click', () => {
    if (isSpeaking()) speechSynthesis.cancel();
    else void speak(button.dataset.speak ?? '', show).then(show);
    show();
  });
  speechSynthesis.addEventListener('voiceschanged', showIfVoice);
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
  showIfVoice();
}

async function speak(address: string, whenDone: () => void): Promise<void> {
  const annotate = await fetchReadings(address).catch(() => undefined);
  for (const text of texts()) {
    const spoken =
      annotate?.(text)
        .map(([piece, reading]) => reading || piece)
        .join('') ?? text;
    const utterance = new SpeechSynthesisUtterance(spokenNumber(spoken));
    utterance.lang = 'ja-JP';
    utterance.addEventListener('end', whenDone);
    speechSynthesis.speak(utterance);
  }
}

/** The texts of `main` in reading order, without parts that are only visual or folded. */
function texts(): string[] {
  return [...document.querySelectorAll<HTMLElement>(`main :is(${parts})`)]
    .filter((element) => !element.closest(silent) && !element.querySelector(parts))
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
