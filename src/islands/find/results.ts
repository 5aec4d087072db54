import { direction, distance, nearest, formatDistance } from '../../domain/distance.ts';
import type { ResultSection } from '../../domain/search/result-sections.ts';
import type { Row } from './rows.ts';
import type { Origin } from './origin.ts';

/** Remarks on each result, beyond what the list shows. */
export type Remarks = {
  /** The origin of distances; undefined if none are shown. */
  from: Origin | undefined;
  /** Whether a record without hours gets a remark. */
  labelsUnknownHours: boolean;
};

/** Texts of the results, from `data-words` of the list. */
type ResultWords = Record<
  'findGuess' | 'findOthers' | 'findOfKind' | 'findByName' | 'findByText' | 'findAskDistrict',
  string
> & {
  kinds: Record<string, string>;
  languages: Record<string, { href: string; title: string; lang: string }>;
};

/**
 * Replaces the results with sections: headings, copies of the rows with remarks after `[data-about]`, and fold-outs. Needs
 * the texts in `data-*` of `list`. Dispatches `rows-shown` on the document, after which opening states are refreshed.
 */
export function showSections(list: HTMLElement, sections: ResultSection<Row>[], remarks: Remarks): void {
  const words = JSON.parse(list.dataset.words ?? '{}') as ResultWords;
  const itemsOf = (rows: Row[]) => rows.map((row) => resultItem(list, row, remarks));
  list.replaceChildren(
    ...sections.flatMap((section, at) => {
      const { records, others, kinds, isFirstForKinds } = section;
      const first = isFirstForKinds ? 1 : records.length;
      const title = (kind: string, count: number) =>
        filled(words.findOfKind, { name: words.kinds[kind] ?? '', count });
      return [
        ...headingItems(section, at, words),
        ...itemsOf(records.slice(0, first)),
        ...(kinds.length === 0 ? [] : [textItem(words.findAskDistrict)]),
        ...kinds.map(({ kind, rows }) => foldItem(title(kind, rows.length), itemsOf(rows))),
        ...itemsOf(records.slice(first)),
        ...(others.length === 0
          ? []
          : [foldItem(filled(words.findOthers, { count: others.length }), itemsOf(others))]),
      ];
    }),
  );
  document.dispatchEvent(new Event('rows-shown'));
}

/** The need of a section, an uncertain one as a question, and its page in another language. Names come first without. */
function headingItems({ need, isGuess }: ResultSection<Row>, at: number, words: ResultWords): HTMLElement[] {
  if (need === undefined && at === 0) return [];
  const name = need === undefined ? words.findByName : need.name || words.findByText;
  const heading = document.createElement('h2');
  heading.textContent = need?.name && isGuess ? filled(words.findGuess, { name }) : name;
  const item = document.createElement('li');
  item.dataset.group = need?.id ?? '';
  item.append(heading);
  const language = words.languages[need?.language ?? ''];
  if (language) {
    const link = document.createElement('a');
    [link.className, link.href, link.lang, link.textContent] = [
      'row-link',
      language.href,
      language.lang,
      language.title,
    ];
    item.append(link);
  }
  return [item];
}

function foldItem(title: string, items: HTMLElement[]): HTMLElement {
  const [item, fold, summary, rows] = ['li', 'details', 'summary', 'ul'].map((name) =>
    document.createElement(name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  [summary.textContent, rows.className] = [title, 'plain-list'];
  rows.append(...items);
  fold.append(summary, rows);
  item.append(fold);
  return item;
}

function textItem(text: string): HTMLElement {
  const item = document.createElement('li');
  [item.className, item.textContent] = ['quiet', text];
  return item;
}

const filled = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));

function resultItem(list: HTMLElement, row: Row, { from, labelsUnknownHours }: Remarks): HTMLElement {
  const item = row.element.cloneNode(true) as HTMLElement;
  const remarks = [
    ...(from ? [distanceRemark(list, row, from)] : []),
    ...(labelsUnknownHours && !item.querySelector('[data-opening]') ? [list.dataset.noHours] : []),
    ...(item.querySelector('[href^="tel:"]') ? [] : [list.dataset.noPhone]),
  ];
  for (const remark of remarks.reverse()) {
    const line = document.createElement('span');
    [line.className, line.textContent] = ['remark', remark ?? ''];
    item.querySelector('[data-about]')?.after(line);
  }
  return item;
}

function distanceRemark(list: HTMLElement, { marks }: Row, from: Origin): string {
  const marker = nearest(marks, from);
  if (!marker) return list.dataset.noPosition ?? '';
  const directions = (list.dataset.directions ?? '').split(' ');
  return (list.dataset.distance ?? '')
    .replace('{from}', from.name)
    .replace('{direction}', directions[direction(from, marker)] ?? '')
    .replace('{distance}', formatDistance(distance(from, marker)));
}
