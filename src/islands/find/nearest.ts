import type { SearchNeed } from '../../domain/search/needs.ts';

/**
 * Shows needs as buttons that search for them, or hides the part if there are none.
 * @param part needs a list inside
 */
export function showNearest(part: HTMLElement, needs: Pick<SearchNeed, 'name'>[]): void {
  part.hidden = needs.length === 0;
  part.querySelector('ul')!.replaceChildren(
    ...needs.map(({ name }) => {
      const [item, button] = [document.createElement('li'), document.createElement('button')];
      [button.type, button.textContent] = ['button', name];
      button.dataset.need = name;
      item.append(button);
      return item;
    }),
  );
}
