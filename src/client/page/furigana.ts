// In the script and not in the pages, each of which would weigh more.
import { listFull } from '@words/ja.json';
import type { RubyPart } from '../../text/ruby.ts';
import { furiganaKey } from '../storage-keys.ts';
import { writeStored, readStored } from '../device-store.ts';
import { fetchReadings } from './readings.ts';

const untouched = 'script, style, ruby, svg, select, textarea, [data-kana]';

/** Shows or hides the readings that are known over the words of the page; the device remembers. */
export function startFurigana(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-furigana]');
  if (!button) return;
  const note = document.createElement('span');
  note.setAttribute('role', 'status');
  note.className = 'no-print quiet';
  // Firefox before 119 has no `ariaPressed` of an element.
  const press = (isOn: boolean) => button.setAttribute('aria-pressed', String(isOn));
  const turn = (isOn: boolean) => {
    press(isOn);
    if (isOn) void show(button.dataset.furigana ?? '').catch(() => press(false));
    else hide();
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    const isKept = writeStored(furiganaKey, isOn ? '' : null);
    turn(isOn);
    button.after(note);
    note.textContent = isOn && !isKept ? listFull : '';
  });
  if (readStored(furiganaKey) !== null) turn(true);
}

async function show(address: string): Promise<void> {
  const read = await fetchReadings(address);
  removeBreakHints();
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(untouched)) texts.push(node as Text);
  }
  for (const text of texts) {
    const pieces = read(text.data);
    if (pieces.some(([, reading]) => reading !== '')) text.replaceWith(...pieces.map(rendered));
  }
}

/** Takes the places for line breaks out of the texts, which cut names, and lets lines break anywhere again. */
function removeBreakHints(): void {
  document.documentElement.dataset.furiganaShown = '';
  document.querySelectorAll('main wbr').forEach((wbr) => wbr.remove());
  document.querySelector('main')?.normalize();
}

/** A piece as ruby; readers of the screen and copied text get the word alone. */
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

/** Readings that are part of the page stay. */
function hide(): void {
  for (const ruby of document.querySelectorAll('main ruby.furigana')) {
    ruby.querySelectorAll('rp, rt').forEach((part) => part.remove());
    ruby.replaceWith(...ruby.childNodes);
  }
  document.querySelector('main')?.normalize();
}
