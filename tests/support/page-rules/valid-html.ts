import { htmlViolations } from '../../../scripts/lib/html.ts';
import type { PageRule } from './rule.ts';

/** A page is valid HTML. */
export const htmlIsValid: PageRule = () => (page) => htmlViolations([page]);
