import { geocodeContent } from './commands/geocode.ts';
import { runCommand } from './lib/command.ts';

/** `npm run geocode` */
await runCommand(geocodeContent);
