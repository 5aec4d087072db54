import { takeInbox } from './commands/inbox.ts';
import { runCommand } from './lib/command.ts';

/** `npm run inbox` */
await runCommand(takeInbox);
