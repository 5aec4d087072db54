// Bundled into the script, since an attribute would add its size to every page.
import { listFull } from '@words/ja.json';
import type { RubyPart } from '../../text/ruby.ts';
import { furiganaKey } from '../storage-keys.ts';
import { writeStored, readStored } from '../device-store.ts';
import { fetchReadings } from './readings.ts';

const untouched = 'script, style, ruby, svg, select, textarea, [data-kana]';

/**
 * Shows or hides the known readings over the text of `main`, and stores the choice on the device. Needs the button
 * `[data-furigana]`, which holds the address of the readings.
 */
export function startFurigana(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-furigana]');
  if (!button) return;
  const note = document.createElement('span');
  note.setAttribute('role', 'status');
  note.className = 'no-print quiet';
  // Firefox before 119 does not support `ariaPressed` on elements.
  const setPressed = (isOn: boolean) => button.setAttribute('aria-pressed', String(isOn));
  const switchTo = (isOn: boolean) => {
    setPressed(isOn);
    if (isOn) void show(button.dataset.furigana ?? '').catch(() => setPressed(false));
    else hide();
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    const isKept = writeStored(furiganaKey, isOn ? '' : null);
    switchTo(isOn);
    button.after(note);
    note.textContent = isOn && !isKept ? listFull : '';
  });
  if (readStored(furiganaKey) !== null) switchTo(true);
}

async function show(address: string): Promise<void> {
  const annotate = await fetchReadings(address);
  removeBreakHints();
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(untouched)) texts.push(node as Text);
  }
  for (const text of texts) {
    const pieces = annotate(text.data);
    if (pieces.some(([, reading]) => reading !== '')) text.replaceWith(...pieces.map(rendered));
  }
}

/**
 * Removes the `wbr` of `main`, which split names, and writes `data-furigana-shown` on `html`: the styles then allow
 * line breaks anywhere again.
 */
function removeBreakHints(): void {
  document.documentElement.dataset.furiganaShown = '';
  document.querySelectorAll('main wbr').forEach((wbr) => wbr.remove());
  document.querySelector('main')?.normalize();
}

/** A piece as ruby; screen readers and copied text get the word only. */
function rendered([text, reading]: RubyPart): Node {
  if (reading === '') return new Text(text);
  const ruby = document.createElement('ruby');
  ruby.className = 'furigana';
  const part = (name: 'rp' | 'rt', content: string) => {
    const element = document.createElement(name);
    element.setAttribute('aria-hidden', 'true');
    element.textContent = content;
    return element;
  };
  ruby.append(text, part('rp', '（'), part('rt', reading), part('rp', '）'));
  return ruby;
}

/** Removes the readings added by `show`; readings that are part of the page remain. */
function hide(): void {
  for (const ruby of document.querySelectorAll('main ruby.furigana')) {
    ruby.querySelectorAll('rp, rt').forEach((part) => part.remove());
    ruby.replaceWith(...ruby.childNodes);
  }
  document.querySelector('main')?.normalize();
}
