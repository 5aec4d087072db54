import type { z } from 'zod';
import type { FieldPath } from './document.ts';

type Issue = z.core.$ZodIssue;
/** A problem of one field, not yet with its file and line. The message is in Japanese. */
export type FieldProblem = { path: FieldPath; message: string };

/** The issues of a failed schema validation, in Japanese, one for each field to correct. */
export function fieldProblemsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => explain(issue, []));
}

function explain(issue: Issue, parent: FieldPath): FieldProblem[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message:
          'この項目の名前は使えません。書き間違いかもしれません。ほかの窓口・場所の同じ項目と見比べてください',
      }));
    case 'invalid_union':
      return explainUnion(issue, path);
    case 'invalid_type':
      return [{ path, message: isGeneric(issue) ? missingOrWrong(issue) : issue.message }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** For a union, explains the issues of the branch that the writer intended, or a general message if there is none. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: FieldPath): FieldProblem[] {
  const intended = issue.errors.find(isIntended);
  if (intended) return intended.flatMap((inner) => explain(inner, path));
  const message = '値と出典（value と source）を書くか、unknown とだけ書いてください';
  return [{ path, message: isGeneric(issue) ? message : issue.message }];
}

/**
 * Whether the writer intended this branch: not if it requires a fixed word such as `unknown`, or another type at the
 * top.
 */
function isIntended(branch: Issue[]): boolean {
  return !branch.some(
    (issue) =>
      (issue.code === 'invalid_value' && (issue.values.includes('unknown') || issue.path.length === 0)) ||
      (issue.code === 'invalid_type' && issue.path.length === 0) ||
      (issue.code === 'invalid_union' && issue.path.length === 0 && !issue.errors.some(isIntended)),
  );
}

/** Whether a message is zod's own, not one written in a schema. */
const isGeneric = (issue: Issue): boolean => /無効な入力|Invalid input/.test(issue.message);

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  array: '「- 」で始まる並び',
  object: '項目のまとまり',
  record: '項目のまとまり',
};

function missingOrWrong(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.message.includes('undefined')) return '必ず書く項目がありません';
  return `${typeNames[issue.expected] ?? issue.expected}を書いてください`;
}
