import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * `npm test`: everything that CI runs, in the order in which it fails fastest. Each step counts its tests; one
 * without tests counts as one. Ends with 1 where anything failed.
 */
type Count = { passed: number; failed: number };
type Step = { name: string; run: () => Count };

const reports = mkdtempSync(path.join(tmpdir(), 'navi-test-'));

function command(line: string, environment: Record<string, string> = {}): boolean {
  const [program = '', ...args] = line.split(' ');
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  return status === 0;
}

/** A step that passes or fails as a whole. */
function whole(name: string, line: string, environment: Record<string, string> = {}): Step {
  return {
    name,
    run: () => (command(line, environment) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** A test runner with a JSON report, from which its tests are counted; a runner that dies counts as one failure. */
function counted(
  name: string,
  line: string,
  count: (report: any) => Count,
  environment: Record<string, string> = {},
): Step {
  return {
    name,
    run: () => {
      const file = path.join(reports, `${name}.json`);
      const isGood = command(line.replace('REPORT', file), { ...environment, TEST_REPORT: file });
      try {
        const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
        return { passed, failed: isGood ? failed : Math.max(failed, 1) };
      } catch {
        return { passed: 0, failed: 1 };
      }
    },
  };
}

const vitest = (report: any): Count => ({ passed: report.numPassedTests, failed: report.numFailedTests });
const playwright = (report: any): Count => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected,
});
const vitestLine = (config: string) =>
  `vitest run -c ${config} --reporter=default --reporter=json --outputFile.json=REPORT`;

const steps: Step[] = [
  whole('content', 'node scripts/check.ts'),
  whole('editor help', 'node scripts/schemas.ts --check'),
  whole('formatting', 'prettier --check --log-level warn .'),
  whole('types', 'astro check --minimumSeverity warning'),
  counted('unit', vitestLine('tests/vitest.config.ts'), vitest),
  whole('recall of the search', 'node scripts/bench/search.ts'),
  whole('build', 'node scripts/build.ts'),
  whole('build of the fixture city', 'node scripts/build.ts', {
    CONTENT_DIR: 'tests/fixtures/city',
    OUT_DIR: '.dist-fixture',
    BUILD_DATE: '2026-11-24',
    STYLEGUIDE: '1',
  }),
  whole('build of a second city', 'node scripts/build.ts', {
    CONTENT_DIR: 'tests/fixtures/chiba-city',
    OUT_DIR: '.dist-chiba',
    BUILD_DATE: '2026-11-24',
  }),
  whole('content of a large city', 'node scripts/bench/synthetic-city.ts .dist-large-content 600'),
  whole('build of a large city', 'node scripts/build.ts', {
    CONTENT_DIR: '.dist-large-content',
    OUT_DIR: '.dist-large',
    BUILD_DATE: '2026-11-24',
  }),
  counted('site', vitestLine('tests/site/vitest.config.ts'), vitest),
  counted('browser', 'playwright test -c tests/playwright.config.ts', playwright),
];

const total: Count = { passed: 0, failed: 0 };
for (const { name, run } of steps) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  console.log(
    `== ${name}: ${passed} passed, ${failed} failed (${((performance.now() - start) / 1000).toFixed(0)} s)`,
  );
  if (failed > 0 && name.startsWith('build')) break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
