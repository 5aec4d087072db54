import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Count, Step } from './lanes.ts';

const reports = mkdtempSync(path.join(tmpdir(), 'navi-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/** Options of a step: environment variables of its program, and when it may start. */
type Options = Pick<Step, 'needs' | 'lanes'> & { env?: Record<string, string | undefined> };

/** A step that counts as one test: passed if its program exits with 0. @param line the command, split at spaces */
export function commandStep(name: string, line: string, { env, ...when }: Options = {}): Step {
  return {
    name,
    ...when,
    run: async () => ((await run(name, line, env)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** A step that runs one project of tests/vitest.config.ts. */
export function vitest(project: string, options: Options = {}): Step {
  const line = `vitest run -c tests/vitest.config.ts --project ${project} --reporter=default --reporter=json --outputFile.json=REPORT`;
  return counted(project, line, options, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

/** A step that runs all browser tests. */
export function playwright(name: string, options: Options = {}): Step {
  return counted(name, 'playwright test -c tests/playwright.config.ts', options, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected,
  }));
}

/**
 * A step that counts the tests in the JSON report of its runner. A runner that fails without a failed test, or that
 * writes no report, counts as one failure.
 */
function counted(
  name: string,
  line: string,
  { env, ...when }: Options,
  countOf: (report: any) => Count,
): Step {
  return {
    name,
    ...when,
    run: async () => {
      const file = path.join(reports, `${name}.json`);
      const isSuccess = await run(name, line.replace('REPORT', file), { ...env, TEST_REPORT: file });
      try {
        const { passed, failed } = countOf(JSON.parse(readFileSync(file, 'utf8')));
        return { passed, failed: isSuccess ? failed : Math.max(failed, 1) };
      } catch {
        return { passed: 0, failed: 1 };
      }
    },
  };
}

/** Runs a program and prints its output once it has ended, so that the output of two steps does not interleave. */
async function run(
  name: string,
  line: string,
  env: Record<string, string | undefined> = {},
): Promise<boolean> {
  const [file = '', ...args] = line.split(' ');
  console.log(`== ${name}: started`);
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part));
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', resolve);
  });
  process.stdout.write(`\n== ${name}\n${Buffer.concat(output)}`);
  return status === 0;
}
