/** Reads a value from the local storage of the device; null if there is none or the storage is blocked. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Writes a value to the local storage of the device, or removes it (null). A storage that cannot be read is not
 * written, since its present value would be lost.
 * @returns whether the storage now holds the value: false if it is blocked or full
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

/** Whether the local storage can be read: if not, a missing value does not mean that none was stored. */
export function isStoreReadable(): boolean {
  try {
    localStorage.getItem('');
    return true;
  } catch {
    return false;
  }
}
