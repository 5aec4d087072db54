import { makeGeodata } from './commands/geodata.ts';
import { runCommand } from './lib/command.ts';

/** `npm run geodata` */
runCommand(makeGeodata);
