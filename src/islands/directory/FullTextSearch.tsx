import * as words from '@words/ja.json';
import { useRef, useState } from 'react';
import type { TextHit, TextSearch } from './full-text-search.ts';

type Props = {
  query: string;
  /** The path of the site, with a trailing slash. */
  base: string;
};

type Shown = { hits: TextHit[]; state: 'asked' | 'more' | 'done' | 'failed' };

/**
 * Full-text search of all pages, started by a button and shown a few pages at a time, so that little is fetched. Must be
 * mounted anew for each query.
 */
export default function FullTextSearch({ query, base }: Props) {
  const [shown, setShown] = useState<Shown>();
  const search = useRef<Promise<TextSearch>>(undefined);

  async function next(): Promise<void> {
    setShown((before) => ({ hits: before?.hits ?? [], state: 'asked' }));
    try {
      search.current ??= import('./full-text-search.ts').then(({ searchFullText }) =>
        searchFullText(query, base),
      );
      const { hits, isDone } = await (await search.current).next();
      setShown((before) => ({
        hits: [...(before?.hits ?? []), ...hits],
        state: isDone ? 'done' : 'more',
      }));
    } catch {
      setShown({ hits: [], state: 'failed' });
    }
  }

  const { hits = [], state } = shown ?? {};
  const note =
    state === 'failed'
      ? words.findWholeBroken
      : state === 'done' && hits.length === 0
        ? words.findWholeNone
        : undefined;
  return (
    <>
      <p className={state === 'done' || state === 'failed' ? 'full-text-done' : undefined}>
        <button type="button" data-find="ask" onClick={() => void next()}>
          <span key={state === 'more' ? 'more' : 'ask'}>
            {state === 'more' ? words.findWholeMore : words.findWhole}
          </span>
        </button>
      </p>
      <div className={shown ? 'full-text full-text-asked' : 'full-text'} data-find="texts" aria-live="polite">
        {hits.map(({ url, title }) => (
          <a href={url} key={url}>
            {title}
          </a>
        ))}
        {note !== undefined && <p key={note}>{note}</p>}
      </div>
    </>
  );
}
