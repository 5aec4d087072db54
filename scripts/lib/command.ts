import { today } from '../../src/data/clock.ts';

/** The content folder that a command works on, its day in Japan (`YYYY-MM-DD`), and where it prints. */
export type CommandContext = {
  contentDir: string;
  day: string;
  /** Whether the command runs in GitHub Actions, which shows annotations. */
  onGitHub?: boolean;
  log: (text: string) => void;
  error: (text: string) => void;
};

/** A command without its process, so that a test can call it: arguments in, exit code out. */
export type Command = (args: string[], surroundings: CommandContext) => number;

/** A command that has to wait, such as for the writer of a spreadsheet. */
export type AsyncCommand = (args: string[], surroundings: CommandContext) => Promise<number>;

/**
 * Runs a command in this process: on CONTENT_DIR, on the day of the build, printing to the terminal. An option that the
 * command does not have is an error in Japanese, with exit code 2.
 */
export async function runCommand(command: Command | AsyncCommand): Promise<void> {
  const error = (text: string) => console.error(text);
  try {
    process.exitCode = await command(process.argv.slice(2), {
      contentDir: process.env.CONTENT_DIR ?? 'content',
      day: today(),
      onGitHub: process.env.GITHUB_ACTIONS === 'true',
      log: (text) => console.log(text),
      error,
    });
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw cause;
    error(
      `この指定は使えません: ${process.argv.slice(2).join(' ')}\n使い方は README.md の表にあります。指定の前には「--」を付けます（例: npm run report -- --json）。`,
    );
    process.exitCode = 2;
  }
}
