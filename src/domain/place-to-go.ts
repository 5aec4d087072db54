import type { Kind } from '../schema/kinds.ts';

/** Whether records of a kind are places to go to, which are open or closed, and not desks that take calls and visits. */
export const isPlaceToGo = ({ dropIn, linkedData }: Pick<Kind, 'dropIn' | 'linkedData'>): boolean =>
  dropIn === true || linkedData === 'CivicStructure';
