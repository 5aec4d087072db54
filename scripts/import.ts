import { importWorksheet } from './commands/import.ts';
import { runCommand } from './lib/command.ts';

/** `npm run import FILE` */
await runCommand(importWorksheet);
