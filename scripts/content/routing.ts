import { districtOf, waysThrough, windowsOf } from '../../src/domain/flow.ts';
import type { FlowWorld } from '../../src/domain/flow-proof.ts';

const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/**
 * Where every way of the flow ends, as a table: the answers in words, the records in order, and the addresses of the
 * ways that share them (who is in trouble changes the words, and seldom the window).
 */
export function routingTable({ flow, districts, places }: FlowWorld): string {
  const rows = new Map<string, string[]>();
  for (const way of waysThrough(flow, districts)) {
    const step = flow.get(way.node);
    if (step?.type !== 'outcome') continue;
    const answers = way.answers
      .filter(({ node }) => !asksAudience(node))
      .map(({ choice }) => choice.text)
      .join(' > ');
    const records = windowsOf(step, districtOf(way), places).map(({ place }) => place?.id ?? '?');
    const row = quoted([answers, records.join(' ')]);
    rows.set(row, [...(rows.get(row) ?? []), way.code]);
  }
  const lines = [...rows].map(([row, codes]) => `${row},${quoted([codes.join(' ')])}`);
  return `${['answers,records,addresses', ...lines].join('\n')}\n`;

  function asksAudience(node: string): boolean {
    const step = flow.get(node);
    return step?.type === 'question' && step.options.some(({ audience }) => audience !== undefined);
  }
}

/** The lines in which two tables differ, those that went and those that came. */
export function routingChanges(accepted: string, current: string): { gone: string[]; come: string[] } {
  const [before, after] = [accepted, current].map((text) => new Set(text.trimEnd().split('\n')));
  return {
    gone: [...(before ?? [])].filter((line) => !after?.has(line)),
    come: [...(after ?? [])].filter((line) => !before?.has(line)),
  };
}
