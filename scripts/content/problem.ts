/** One fault in the content: where it stands, and the sentence that says what is wrong and how to mend it. */
export type Problem = { file: string; line: number; field: string; message: string };

/** `file:line: field: message`, as editors and GitHub turn it into a link. */
export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line}: ${field}: ${message}`;
}

/** What a command prints that needs content without problems and refuses to run. */
export const contentHasProblems = '内容に直すところがあります。先に npm run check を見てください。';
