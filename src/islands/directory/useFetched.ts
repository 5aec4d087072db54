import { useEffect, useRef, useState } from 'react';

/** Fetched data. After a failure `status` is `failed` until the next attempt. */
export type Fetched<Data> = { data: Data | undefined; status: 'idle' | 'loading' | 'ready' | 'failed' };

/**
 * Fetches data once they are wanted.
 * @param load fetches them; must not change between renders
 * @param attempt what the visitor asks for: a failed request is repeated when it changes
 */
export function useFetched<Data>(
  load: (address: string) => Promise<Data>,
  address: string,
  isWanted: boolean,
  attempt: unknown,
): Fetched<Data> {
  const [fetched, setFetched] = useState<Fetched<Data>>({ data: undefined, status: 'idle' });
  const isRequested = useRef(false);
  useEffect(() => {
    if (!isWanted || isRequested.current) return;
    isRequested.current = true;
    setFetched({ data: undefined, status: 'loading' });
    load(address).then(
      (data) => setFetched({ data, status: 'ready' }),
      () => {
        isRequested.current = false;
        setFetched({ data: undefined, status: 'failed' });
      },
    );
  }, [load, address, isWanted, attempt]);
  return isWanted && fetched.status === 'idle' ? { data: undefined, status: 'loading' } : fetched;
}
