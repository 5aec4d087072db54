import { spokenNumber } from '../../text/spoken-number.ts';
import { fetchReadings } from './readings.ts';

const parts = 'h1, h2, h3, p, li, dt, dd, th, td, a[href^="tel:"]';
const silent =
  '.no-print, [aria-hidden="true"], [data-pagefind-ignore], .visually-hidden, figure, details:not([open])';

/** Reads the page aloud with a voice of the device; where there is no Japanese one, it is not offered. */
export function startSpeech(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-speak]');
  if (!button || !('speechSynthesis' in window)) return;
  const isSpeaking = () => speechSynthesis.speaking || speechSynthesis.pending;
  const show = () => {
    button.textContent = (isSpeaking() ? button.dataset.stop : button.dataset.start) ?? '';
  };
  const offer = () => {
    button.hidden = !speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('ja'));
  };
  button.addEventListener('click', () => {
    if (isSpeaking()) speechSynthesis.cancel();
    else void speak(button.dataset.speak ?? '', show).then(show);
    show();
  });
  speechSynthesis.addEventListener('voiceschanged', offer);
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
  offer();
}

async function speak(address: string, whenDone: () => void): Promise<void> {
  const read = await fetchReadings(address).catch(() => undefined);
  for (const text of texts()) {
    const said =
      read?.(text)
        .map(([piece, reading]) => reading || piece)
        .join('') ?? text;
    const utterance = new SpeechSynthesisUtterance(spokenNumber(said));
    utterance.lang = 'ja-JP';
    utterance.addEventListener('end', whenDone);
    speechSynthesis.speak(utterance);
  }
}

/** The texts of the page as they follow each other, without what is only for the eye. */
function texts(): string[] {
  return [...document.querySelectorAll<HTMLElement>(`main :is(${parts})`)]
    .filter((element) => !element.closest(silent) && !element.querySelector(parts))
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
