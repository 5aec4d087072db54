import type { SearchState } from './address.ts';
import { failingFilters, filterPredicates, narrowingFilters, type Row } from './rows.ts';

type NarrowingFilter = (typeof narrowingFilters)[number];

/**
 * Writes beside each option how many of the records it would leave, the other filters unchanged. Needs `data-choice` on
 * the form (the pattern) and on each option or label of a checkbox (its name).
 */
export function showCounts(form: HTMLElement, rows: Row[], filters: SearchState['filters']): void {
  const left = leftByOthers(rows, filters);
  const writeCount = (element: HTMLElement, name: NarrowingFilter, value: string) => {
    const count = left[name].filter((row) => value === '' || filterPredicates[name](row, value)).length;
    const text = (form.dataset.choice ?? '')
      .replace('{name}', element.dataset.choice ?? '')
      .replace('{count}', String(count));
    if (element.textContent !== text) element.textContent = text;
  };
  for (const option of form.querySelectorAll<HTMLOptionElement>('option[data-choice]')) {
    writeCount(option, option.closest('select')?.name as NarrowingFilter, option.value);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const label = box.parentElement?.querySelector<HTMLElement>('[data-choice]');
    if (label) writeCount(label, box.name as NarrowingFilter, box.value);
  }
}

/** For each filter, the records that pass all other filters. Visits each record once. */
function leftByOthers(rows: Row[], filters: SearchState['filters']): Record<NarrowingFilter, Row[]> {
  const left = Object.fromEntries(narrowingFilters.map((name) => [name, [] as Row[]])) as Record<
    NarrowingFilter,
    Row[]
  >;
  for (const row of rows) {
    const failed = failingFilters(row, filters);
    if (failed.length === 0) for (const name of narrowingFilters) left[name].push(row);
    else if (failed.length === 1) left[failed[0]!].push(row);
  }
  return left;
}
