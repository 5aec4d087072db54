import { createHash } from 'node:crypto';
import type { PageRule } from './rule.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a page allows exactly its inline scripts and styles. */
export const policyIsOfThisPage: PageRule =
  () =>
  ({ $ }) => {
    const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const inline = $('style, script:not([src]):not([type$="json"])').toArray();
    const allowed = new Set(policy.match(/'sha256-[^']+'/g) ?? []);
    const own = new Set(inline.map((element) => hash($(element).text())));
    return [...allowed.symmetricDifference(own)];
  };
