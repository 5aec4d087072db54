/** One problem in the content: where it is, and a message in Japanese on what is wrong and how to correct it. */
export type Problem = { file: string; line: number; field: string; message: string };

/** `file:line: field: message`; editors and GitHub turn the beginning into a link. */
export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line}: ${field}: ${message}`;
}

/**
 * A problem as a command of GitHub Actions, which shows it at its line of the change.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotationOf(
  { file, line, field, message }: Problem,
  level: 'error' | 'notice' = 'error',
): string {
  const escaped = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} file=${property(file)},line=${line},title=${property(field)}::${escaped(message)}`;
}

/** The message of a command that refuses to run because the content has problems. */
export const contentHasProblems = '内容に直すところがあります。先に npm run check を見てください。';
