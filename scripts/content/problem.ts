/** One problem in the content: where it is, and a message in Japanese on what is wrong and how to correct it. */
export type Problem = { file: string; line: number; field: string; message: string };

/** `file:line: field: message`; editors and GitHub turn the beginning into a link. */
export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line}: ${field}: ${message}`;
}

/** The message of a command that refuses to run because the content has problems. */
export const contentHasProblems = '内容に直すところがあります。先に npm run check を見てください。';
