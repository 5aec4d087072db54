import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { today } from '../../src/data/clock.ts';

/**
 * Prints the table of a bench; with `--write` it also takes the place of the one of that name in README, with the day
 * on which it was measured, so that nobody copies figures by hand.
 */
export function reportFigures(name: string, head: string[], rows: (string | number)[][]): void {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
  console.log(`\n${table}`);
  const { values } = parseArgs({ options: { write: { type: 'boolean' } }, strict: false });
  if (!values.write) return;
  const place = new RegExp(`(<!-- figures: ${name} -->\n).*?(<!-- end -->)`, 's');
  const readme = readFileSync('README.md', 'utf8');
  if (!place.test(readme)) throw new Error(`README.md has no place for the figures of ${name}`);
  writeFileSync(
    'README.md',
    readme.replace(
      place,
      (_, open: string, close: string) => `${open}\nMeasured ${today()}.\n\n${table}\n\n${close}`,
    ),
  );
  spawnSync('prettier', ['--write', '--log-level', 'warn', 'README.md'], { stdio: 'inherit' });
}

/** Bytes as kB (1000 bytes) with one decimal. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
