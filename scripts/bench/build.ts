import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { flowLength } from '../../src/domain/flow.ts';
import { today } from '../../src/data/clock.ts';
import { pageListFile, readPageList } from '../build/page-list.ts';
import { flowProofInput } from '../content/flow-proof-input.ts';
import { loadContent } from '../content/load.ts';
import { reportFigures } from './figures.ts';

/**
 * `npm run bench:build`: measures the length of the guided flow (pages; mean and maximum answers on a path), and a
 * build of the real content: pages, wall and processor time in s, memory in GB (Debian: apt install time), and size of
 * the site with its compressed files in MB. Prints figures without a limit, since times vary between machines.
 */
const site = `.dist-bench-${process.pid}`;
const input = flowProofInput(loadContent('content'), today());
if (!input) throw new Error('the content has problems: run npm run check');
const flow = flowLength(input.flow);
const { stderr, status } = spawnSync(
  '/usr/bin/time',
  ['-f', 'MEASURED %e %U %S %M', process.execPath, 'scripts/build.ts'],
  { env: { ...process.env, OUT_DIR: site }, encoding: 'utf8', maxBuffer: 2 ** 28 },
);
const [, ...measured] = /MEASURED (\S+) (\S+) (\S+) (\S+)/.exec(stderr) ?? [];
const [wall = 0, user = 0, system = 0, memory = 0] = measured.map(Number);
if (status !== 0) throw new Error(`the build failed\n${stderr.slice(-2000)}`);

const bytes = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
reportFigures(
  'build',
  ['what', 'figure'],
  [
    ['pages of the guided flow', flow.pages],
    ['answers on a path, mean', flow.mean.toFixed(2)],
    ['answers on a path, most', flow.most],
    ['pages', readPageList(site).length],
    ['build, wall s', wall.toFixed(0)],
    ['build, processor s', (user + system).toFixed(0)],
    ['build, memory of the largest process, GB', (memory / 1e6).toFixed(1)],
    ['site with compressed files, MB', (bytes / 1e6).toFixed(0)],
  ],
);
for (const name of [site, pageListFile(site)]) rmSync(name, { recursive: true });
