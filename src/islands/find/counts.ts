import type { Choice, FilterName } from './address.ts';
import { passes, type Row } from './list.ts';

/** Writes beside each thing to choose how many of the records it would leave, the other filters as they are. */
export function showCounts(form: HTMLFormElement, rows: Row[], filters: Choice['filters']): void {
  const say = (element: HTMLElement, name: FilterName, value: string) => {
    const count = rows.filter((row) => passes(row, { ...filters, [name]: value })).length;
    element.textContent = (form.dataset.choice ?? '')
      .replace('{name}', element.dataset.choice ?? '')
      .replace('{count}', String(count));
  };
  for (const option of form.querySelectorAll<HTMLOptionElement>('option[data-choice]')) {
    say(option, option.closest('select')?.name as FilterName, option.value);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const label = box.parentElement?.querySelector<HTMLElement>('[data-choice]');
    if (label) say(label, box.name as FilterName, box.value);
  }
}
