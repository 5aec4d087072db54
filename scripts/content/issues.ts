import type { z } from 'zod';
import type { FieldPath } from './document.ts';

type Issue = z.core.$ZodIssue;
/** A problem of one field, not yet with its file and line. The message is in Japanese. */
export type FieldProblem = { path: FieldPath; message: string };

/** The issues of a failed schema validation, in Japanese, one for each field to correct. */
export function fieldProblemsOf(error: z.ZodError): FieldProblem[] {
  const all = error.issues.flatMap((issue) => explain(issue, []));
  const keyOf = ({ path }: FieldProblem) => path.join('.');
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

function explain(issue: Issue, parent: FieldPath): FieldProblem[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: issue.message }));
  }
  if (issue.code === 'invalid_union') {
    const intended = issue.errors.find(isIntended);
    if (intended) return intended.flatMap((inner) => explain(inner, path));
  }
  return [{ path, message: issue.message }];
}

/**
 * Whether the writer intended this branch of a union: not if it requires the word `unknown`, has no place for a source
 * that is written, or requires another type at the top.
 */
function isIntended(branch: Issue[]): boolean {
  return !branch.some(
    (issue) =>
      (issue.code === 'invalid_value' && (issue.values[0] === 'unknown' || issue.path.length === 0)) ||
      (issue.code === 'unrecognized_keys' && issue.path.length === 0 && issue.keys.includes('source')) ||
      (issue.code === 'invalid_type' && issue.path.length === 0) ||
      (issue.code === 'invalid_union' && issue.path.length === 0 && !issue.errors.some(isIntended)),
  );
}
