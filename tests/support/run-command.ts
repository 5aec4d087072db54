import type { AsyncCommand, Command } from '../../scripts/lib/command.ts';

/** Runs a command in this process on a content folder and a build day. Returns its exit code and all printed lines. */
export function runCommand(
  command: Command,
  args: string[],
  { contentDir, day }: { contentDir: string; day: string },
): { status: number; output: string } {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  return { status: command(args, { contentDir, day, log: print, error: print }), output: lines.join('\n') };
}

/** As `runCommand`, for a command that has to wait. */
export async function runAsyncCommand(
  command: AsyncCommand,
  args: string[],
  { contentDir, day }: { contentDir: string; day: string },
): Promise<{ status: number; output: string }> {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  const status = await command(args, { contentDir, day, log: print, error: print });
  return { status, output: lines.join('\n') };
}
