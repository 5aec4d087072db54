import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { ReactNode } from 'react';

(globalThis as typeof globalThis & { IS_REACT_ACT_ENVIRONMENT: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const roots: Root[] = [];

/** Renders an element into the document of jsdom, and runs its effects. @returns the element that holds it */
export async function mount(element: ReactNode): Promise<HTMLElement> {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  roots.push(root);
  await act(async () => root.render(element));
  return container;
}

/** Runs an action of a visitor and all that follows from it. */
export const perform = (action: () => void): Promise<void> => act(async () => action());

/** Waits until a check passes, with all that React does meanwhile. @throws what the check throws after two seconds */
export async function eventually(check: () => void): Promise<void> {
  for (const end = Date.now() + 2000; ;) {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
    try {
      check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Writes a value into a field as typing or choosing does: React ignores a value that is only assigned. */
export async function enter(field: Element | null, value: string): Promise<void> {
  const prototype = Object.getPrototypeOf(field) as object;
  const setValue = Object.getOwnPropertyDescriptor(prototype, 'value')!.set!;
  await perform(() => {
    setValue.call(field, value);
    field!.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });
}

/** Removes all that was mounted. */
export async function unmountAll(): Promise<void> {
  await act(async () => roots.splice(0).forEach((root) => root.unmount()));
  document.body.replaceChildren();
}
