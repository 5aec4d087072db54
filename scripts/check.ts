import './lib/site-words.ts';
import { runCommand } from './lib/command.ts';

const { checkContent } = await import('./commands/check.ts');

/** `npm run check` */
await runCommand(checkContent);
