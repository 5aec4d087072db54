import { existsSync } from 'node:fs';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { pack, unpacked, type EffortName } from './packing.ts';

/**
 * `pack-growing.ts FOLDER EFFORT`: packs what another program writes into a folder while it writes, until it is told to
 * end. A file that has lain still for two seconds is taken to be whole; one that is written again later is packed anew.
 */
const [folder, effort] = process.argv.slice(2) as [string, EffortName];
const stillMs = 2000;
let goesOn = true;
process.once('SIGTERM', () => (goesOn = false));
while (goesOn) {
  for (const file of existsSync(folder) ? unpacked(folder, Date.now() - stillMs) : []) {
    pack(file, effort);
    await turn();
    if (!goesOn) break;
  }
  await pause(500);
}
