import { checkContent } from './commands/check.ts';
import { runCommand } from './lib/command.ts';

/** `npm run check` */
await runCommand(checkContent);
