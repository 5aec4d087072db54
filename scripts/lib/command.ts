import { today } from '../../src/data/clock.ts';

/** The content folder that a command works on, its day in Japan (`YYYY-MM-DD`), and where it prints. */
export type CommandContext = {
  contentDir: string;
  day: string;
  log: (text: string) => void;
  error: (text: string) => void;
};

/** A command without its process, so that a test can call it: arguments in, exit code out. */
export type Command = (args: string[], surroundings: CommandContext) => number;

/** A command that has to wait, such as for the writer of a spreadsheet. */
export type AsyncCommand = (args: string[], surroundings: CommandContext) => Promise<number>;

/**
 * Runs a command in this process: on CONTENT_DIR, on the day of the build, printing to the terminal. Exits with 2 if an
 * argument is unknown, as when `--` is missing after `npm run`.
 */
export async function runCommand(command: Command | AsyncCommand): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2), {
      contentDir: process.env.CONTENT_DIR ?? 'content',
      day: today(),
      log: (text) => console.log(text),
      error: (text) => console.error(text),
    });
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(
      `読めない指定があります: ${process.argv.slice(2).join(' ')}\nnpm run で使うときは、-- のあとに書いてください（例: npm run worksheet -- --section 障害福祉課）。`,
    );
    process.exitCode = 2;
  }
}
