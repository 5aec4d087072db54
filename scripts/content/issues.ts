import type { z } from 'zod';
import type { FieldPath } from './document.ts';

type Issue = z.core.$ZodIssue;
export type FieldProblem = { path: FieldPath; message: string };

/** The faults of a failed schema check, in Japanese, one for each field that must be mended. */
export function fieldProblemsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => explain(issue, []));
}

function explain(issue: Issue, parent: FieldPath): FieldProblem[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: 'この項目の名前は使えません。書き間違いかもしれません。ほかの記録の同じ項目と見くらべてください',
      }));
    case 'invalid_union':
      return explainUnion(issue, path);
    case 'invalid_type':
      return [{ path, message: isGeneric(issue) ? missingOrWrong(issue) : issue.message }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** Of the ways in which a value may be written, speaks of the one that its writer meant. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: FieldPath): FieldProblem[] {
  const meant = issue.errors.find(isMeant);
  if (meant) return meant.flatMap((inner) => explain(inner, path));
  const message = '値と出典（value と source）を書くか、unknown とだけ書いてください';
  return [{ path, message: isGeneric(issue) ? message : issue.message }];
}

/** Whether a value was written in this way: not where the way wants a fixed word, such as `unknown`, or another type. */
function isMeant(branch: Issue[]): boolean {
  return !branch.some(
    (issue) =>
      (issue.code === 'invalid_value' && (issue.values.includes('unknown') || issue.path.length === 0)) ||
      (issue.code === 'invalid_type' && issue.path.length === 0) ||
      (issue.code === 'invalid_union' && issue.path.length === 0 && !issue.errors.some(isMeant)),
  );
}

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
