import { proveFlow } from '../../src/domain/flow-proof.ts';
import { flowProofInput } from '../content/flow-proof-input.ts';
import { problemAt, type Rule } from './rule.ts';

/** The guided flow is complete: each path ends at a desk that can be called (see `proveFlow`). */
export const flow: Rule = (content, today) => {
  const input = flowProofInput(content, today);
  if (!input) return [];
  return proveFlow(input).map(({ node, path, message }) => {
    const file = content.folders.flow.find(({ id }) => id === node);
    return file
      ? problemAt(file, path, message)
      : { file: `flow/${node}.json`, line: 1, field: path.join('.') || 'ファイル', message };
  });
};
