import { expect, it } from 'vitest';
import { insertAfter } from '../../../scripts/content/edit.ts';

const record = `---
name: 広場
address:
  value: 川辺1-2-3 # 注
  source: plan
venues:
  - value: 東館
    address: 川辺1
    source: plan
  - { value: 西館, address: 川辺2, source: plan }
---

address: 本文の中の言葉
`;

it('a field is inserted after another on a separate line, and the rest stays unchanged', () => {
  expect(insertAfter(record, ['address'], 'x: 1')).toBe(
    record.replace('  source: plan\nvenues', '  source: plan\nx: 1\nvenues'),
  );
  expect(insertAfter(record, ['venues', 0, 'address'], 'x: 1')).toBe(
    record.replace('    address: 川辺1\n', '    address: 川辺1\n    x: 1\n'),
  );
});

it('a field in braces is inserted after a comma', () => {
  expect(insertAfter(record, ['venues', 1, 'address'], 'x: 1')).toContain('address: 川辺2, x: 1, source');
});

it('an insertion after a missing field throws an error', () => {
  expect(() => insertAfter(record, ['hours'], 'x: 1')).toThrow('no such field: hours');
});
