import type { Choice } from './address.ts';
import { failing, matches, narrowing, type Row } from './rows.ts';

type Narrowing = (typeof narrowing)[number];

/** Writes beside each thing to choose how many of the records it would leave, the other filters as they are. */
export function showCounts(form: HTMLFormElement, rows: Row[], filters: Choice['filters']): void {
  const left = leftByOthers(rows, filters);
  const say = (element: HTMLElement, name: Narrowing, value: string) => {
    const count = left[name].filter((row) => value === '' || matches[name](row, value)).length;
    const text = (form.dataset.choice ?? '')
      .replace('{name}', element.dataset.choice ?? '')
      .replace('{count}', String(count));
    if (element.textContent !== text) element.textContent = text;
  };
  for (const option of form.querySelectorAll<HTMLOptionElement>('option[data-choice]')) {
    say(option, option.closest('select')?.name as Narrowing, option.value);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const label = box.parentElement?.querySelector<HTMLElement>('[data-choice]');
    if (label) say(label, box.name as Narrowing, box.value);
  }
}

/** For each filter the records that pass all others: each record is looked at once. */
function leftByOthers(rows: Row[], filters: Choice['filters']): Record<Narrowing, Row[]> {
  const left = Object.fromEntries(narrowing.map((name) => [name, [] as Row[]])) as Record<Narrowing, Row[]>;
  for (const row of rows) {
    const failed = failing(row, filters);
    if (failed.length === 0) for (const name of narrowing) left[name].push(row);
    else if (failed.length === 1) left[failed[0]!].push(row);
  }
  return left;
}
