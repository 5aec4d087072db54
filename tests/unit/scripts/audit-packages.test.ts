import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let tempDir: string;
beforeEach(() => void (tempDir = mkdtempSync(path.join(tmpdir(), 'audit-'))));
afterEach(() => rmSync(tempDir, { recursive: true }));

/** Runs the audit with a fake npm that prints `answer`, with or without CI in the environment. */
function audit(answer: string, isCI: boolean) {
  writeFileSync(path.join(tempDir, 'npm'), `#!/bin/sh\necho '${answer}'\n`, { mode: 0o755 });
  const { CI: _, ...env } = process.env;
  return spawnSync(process.execPath, ['scripts/audit-packages.ts'], {
    encoding: 'utf8',
    env: { ...env, ...(isCI && { CI: 'true' }), PATH: `${tempDir}${path.delimiter}${env.PATH}` },
  });
}

const vulnerability = (severity: string) =>
  JSON.stringify({ vulnerabilities: { 'some-package': { severity } } });

describe('the audit of packages', () => {
  it.each(['', '{"message":"request failed"}'])('fails in CI where the answer of npm is “%s”', (answer) => {
    const { status, stderr } = audit(answer, true);
    expect(status).toBe(1);
    expect(stderr).toContain('確かめていません');
  });

  it('only warns outside CI where npm has no answer', () => {
    const { status, stderr } = audit('', false);
    expect(status).toBe(0);
    expect(stderr).toContain('確かめていません');
  });

  it('fails for a critical vulnerability and names its package', () => {
    const { status, stdout } = audit(vulnerability('critical'), false);
    expect(status).toBe(1);
    expect(stdout).toContain('some-package: critical');
  });

  it('passes where all vulnerabilities are low', () => {
    expect(audit(vulnerability('low'), true).status).toBe(0);
  });
});
