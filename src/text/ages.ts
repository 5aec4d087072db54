import type { Ages } from '../domain/ages.ts';
import { t } from './messages.ts';

/** Formats a range of ages: 「0歳から6歳」, 「12歳から」, 「18歳まで」; empty if the range has no bound. */
export function formatAges({ from, to }: Ages): string {
  if (from !== undefined && to !== undefined) return t('findAgesTo', { from, to });
  if (from !== undefined) return t('agesFrom', { from });
  return to === undefined ? '' : t('agesTo', { to });
}
