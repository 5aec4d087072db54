/**
 * Prints the outcome as a card on the chosen paper, or the page as it is. Needs `[data-card-controls]` with
 * `[data-print]` buttons; writes `data-paper` on `html` while printing.
 */
export function startCard(): void {
  const controls = document.querySelector<HTMLElement>('[data-card-controls]');
  if (!controls) return;
  for (const button of controls.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.addEventListener('click', () => {
      const { print: paper } = button.dataset;
      if (paper !== 'page') document.documentElement.dataset.paper = paper;
      window.print();
    });
  }
  window.addEventListener('beforeprint', () => addDistrict(document.querySelector('[data-card-numbers]')));
  window.addEventListener('afterprint', () => delete document.documentElement.dataset.paper);
  controls.hidden = false;
}

/** Adds the desks of the open `details[data-district]` to the card and removes those added before. */
function addDistrict(card: Element | null): void {
  if (!card) return;
  for (const item of card.querySelectorAll('[data-of-district]')) item.remove();
  for (const desk of document.querySelectorAll('details[data-district][open] > ul > [data-place]')) {
    const item = document.createElement('li');
    item.dataset.ofDistrict = '';
    item.textContent = desk.querySelector('[data-name]')?.textContent?.trim() ?? '';
    const number = desk.querySelector('.digits')?.textContent;
    if (number) {
      const strong = document.createElement('strong');
      strong.textContent = number;
      item.append(strong);
    }
    card.append(item);
  }
}
