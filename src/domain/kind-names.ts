import type { Kind } from '../schema/kinds.ts';

/**
 * The names of a kind for headings and lists: `shortName`, the official name without its remark in brackets, and
 * `fullName`, which adds the plain name. A discreet kind is called by its plain name only.
 */
export function kindNames({ name, plain, discreet }: Pick<Kind, 'name' | 'plain' | 'discreet'>): {
  shortName: string;
  fullName: string;
} {
  const shortName = discreet ? plain : name.replace(/（[^（）]*）$/, '');
  return { shortName, fullName: shortName === plain ? plain : `${shortName}（${plain}）` };
}
