import { spawnSync } from 'node:child_process';

/**
 * `npm run audit:packages`: lists the known high and critical vulnerabilities of the installed packages. Exits with 1
 * if one of them is not in `exceptions`. Without an answer of the registry it prints so, and exits with 1 in CI only,
 * where the message might not be read.
 */
/** Package name → reason why its vulnerabilities are accepted. */
const exceptions: Record<string, string> = {};

type Report = { vulnerabilities?: Record<string, { severity: string; via: unknown[] }> };

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const report = readReport(stdout);
if (!report?.vulnerabilities) {
  console.error('npm audit から答えがありませんでした。知られた誤りがあるかどうか、確かめていません。');
  process.exitCode = process.env.CI ? 1 : 0;
} else {
  const severe = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
    /high|critical/.test(severity),
  );
  for (const [name, { severity }] of severe) console.log(`${name}: ${severity} ${exceptions[name] ?? ''}`);
  const unexplained = severe.filter(([name]) => exceptions[name] === undefined);
  console.log(`${severe.length} 件のうち、わけの書かれていないもの ${unexplained.length} 件`);
  process.exitCode = unexplained.length > 0 ? 1 : 0;
}

function readReport(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
}
