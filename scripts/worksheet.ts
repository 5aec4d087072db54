import { writeWorksheets } from './commands/worksheet.ts';
import { runCommand } from './lib/command.ts';

/** `npm run worksheet` */
await runCommand(writeWorksheets);
