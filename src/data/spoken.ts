import type { Audience, Outcome } from '../schema/flow.ts';
import { word, type Word } from './words.ts';

const names: Record<Audience, Word> = {
  self: 'audienceSelf',
  family: 'audienceFamily',
  neighbour: 'audienceNeighbour',
  supporter: 'audienceSupporter',
};

/** The words to read out on the telephone, as somebody who calls for this audience says them. */
export function spokenWords({ say }: Outcome, audience: Audience | undefined): string {
  const isOwn = audience === undefined || audience === 'self';
  return isOwn ? say.self : say.other.replaceAll('{who}', word(names[audience]));
}
