import type { FlowProofInput } from '../../src/domain/flow-proof.ts';
import type { Content } from './load.ts';
import { registerOf } from './referral-context.ts';

/** The guided flow of a content folder with all that its proof needs; undefined where a file is not whole. */
export function flowProofInput(content: Content, today: string): FlowProofInput | undefined {
  const referralContext = registerOf(content, today);
  const districts = content.singles['districts.json']?.record;
  if (!referralContext || !districts) return undefined;
  const { places, flow } = content.folders;
  return { flow: new Map(flow.map(({ id, record }) => [id, record])), districts, places, referralContext };
}
