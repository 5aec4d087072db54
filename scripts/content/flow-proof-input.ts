import type { FlowProofInput } from '../../src/domain/flow-proof.ts';
import type { Content } from './load.ts';
import { referralContextOf } from './referral-context.ts';

/** The input of `proveFlow` from a content folder; undefined if a required file is missing or invalid. */
export function flowProofInput(content: Content, today: string): FlowProofInput | undefined {
  const referralContext = referralContextOf(content, today);
  const districts = content.singles['districts.json']?.record;
  if (!referralContext || !districts) return undefined;
  const { places, flow } = content.folders;
  return { flow: new Map(flow.map(({ id, record }) => [id, record])), districts, places, referralContext };
}
