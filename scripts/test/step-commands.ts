import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Count, Step } from './lanes.ts';

const reports = mkdtempSync(path.join(tmpdir(), 'navi-test-'));

/** What a step adds to its program: variables, and when it may start. */
type Options = Pick<Step, 'needs' | 'lanes'> & { env?: Record<string, string | undefined> };

/** A step that passes or fails as a whole: one test. */
export function commandStep(name: string, line: string, { env, ...when }: Options = {}): Step {
  return {
    name,
    ...when,
    run: async () => ((await run(name, line, env)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** Vitest on one project of tests/vitest.config.ts. */
export function vitest(project: string, options: Options = {}): Step {
  const line = `vitest run -c tests/vitest.config.ts --project ${project} --reporter=default --reporter=json --outputFile.json=REPORT`;
  return counted(project, line, options, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

/** Playwright on all browser tests. */
export function playwright(name: string, options: Options = {}): Step {
  return counted(name, 'playwright test -c tests/playwright.config.ts', options, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected,
  }));
}

/** A test runner with a JSON report, from which its tests are counted; a runner that dies counts as one failure. */
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
      const isGood = await run(name, line.replace('REPORT', file), { ...env, TEST_REPORT: file });
      try {
        const { passed, failed } = countOf(JSON.parse(readFileSync(file, 'utf8')));
        return { passed, failed: isGood ? failed : Math.max(failed, 1) };
      } catch {
        return { passed: 0, failed: 1 };
      }
    },
  };
}

/** Runs a program to its end and prints all its output then, so that those of two steps do not interleave. */
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
