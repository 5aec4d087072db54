/**
 * Copies an address to the clipboard and writes into the button whether that was possible: a browser may refuse it.
 * @param button has the texts for both cases in `data-done` and `data-failed`
 */
export async function copyAddress(button: HTMLButtonElement, address: string): Promise<void> {
  const { done = '', failed = '' } = button.dataset;
  button.textContent = await navigator.clipboard.writeText(address).then(
    () => done,
    () => failed,
  );
}
