/** What the device keeps on asking; null where there is none, or where a store that is blocked does not tell. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps a value, or takes it away (null).
 * @returns whether the store now holds it: one that is blocked or full does not. A store that cannot be read is not
 * written either, since what it holds would be lost.
 */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (localStorage.getItem(key) === value) return true;
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return localStorage.getItem(key) === value;
  } catch {
    return false;
  }
}

/** Whether what is kept can be read: where it cannot, an empty list is not known to be empty. */
export function isStoreReadable(): boolean {
  try {
    localStorage.getItem('');
    return true;
  } catch {
    return false;
  }
}
