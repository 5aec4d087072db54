import { useEffect, useState } from 'react';

const element = () => document.querySelector<HTMLInputElement>('[data-search="box"]');

/** The search box of the page, which is outside of the island. */
export const searchBox = {
  text: () => element()?.value ?? '',
  /** Writes a text into the box, as if it were typed: the script for danger listens to it as well. */
  write: (text: string) => {
    const input = element();
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  },
};

/**
 * Follows the search box of the page.
 * @param onQuery receives the trimmed text of the box after each change; a word in composition is no change
 * @returns whether the visitor has touched it
 */
export function useSearchBox(onQuery: (query: string) => void): boolean {
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const input = element();
    if (!input) return undefined;
    const read = () => onQuery(input.value.trim());
    const onInput = (event: Event) => {
      if (!(event as InputEvent).isComposing) read();
    };
    const touch = () => setTouched(true);
    if (document.activeElement === input) touch();
    input.addEventListener('input', onInput);
    input.addEventListener('compositionend', read);
    input.addEventListener('focus', touch);
    return () => {
      input.removeEventListener('input', onInput);
      input.removeEventListener('compositionend', read);
      input.removeEventListener('focus', touch);
    };
  }, [onQuery]);
  return isTouched;
}
