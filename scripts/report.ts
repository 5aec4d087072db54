import { reportContent } from './commands/report.ts';
import { runCommand } from './lib/command.ts';

/** `npm run report` */
await runCommand(reportContent);
