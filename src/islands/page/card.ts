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
  window.addEventListener('afterprint', () => delete document.documentElement.dataset.paper);
  controls.hidden = false;
}
