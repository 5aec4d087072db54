import { workerData } from 'node:worker_threads';
import { pack, type EffortName } from './packing.ts';

/** What a thread is given. */
export type Load = { files: string[]; effort: EffortName };

const { files, effort } = workerData as Load;
for (const file of files) pack(file, effort);
