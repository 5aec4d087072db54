/** Prints the outcome as a card on the paper that is chosen, or the page as it is. */
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

/** Puts the windows of the district that is open on the page onto the card, in the place of those put there before. */
function addDistrict(card: Element | null): void {
  if (!card) return;
  for (const item of card.querySelectorAll('[data-of-district]')) item.remove();
  for (const window of document.querySelectorAll('details[data-district][open] > ul > [data-place]')) {
    const item = document.createElement('li');
    item.dataset.ofDistrict = '';
    item.textContent = window.querySelector('[data-name]')?.textContent?.trim() ?? '';
    const number = window.querySelector('.digits')?.textContent;
    if (number) {
      const strong = document.createElement('strong');
      strong.textContent = number;
      item.append(strong);
    }
    card.append(item);
  }
}
