import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pageListFile } from '../../scripts/build/page-list.ts';

const tempDir = mkdtempSync(path.join(tmpdir(), 'again-'));
afterAll(() => rmSync(tempDir, { recursive: true }));

/** The SHA-256 hash of each file of a site and of its list of pages, by its path. */
function hashesOf(site: string): Record<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    [...files, pageListFile(site)].map((file) => [
      path.relative(site, file).replace(/.*(?=\.pages\.json$)/, ''),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

it('two builds of the same content and day are identical byte for byte', () => {
  const site = path.join(tempDir, 'site');
  // The variables of the test runner would make it a development build.
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    CONTENT_DIR: 'tests/fixtures/city',
    OUT_DIR: site,
    BUILD_DATE: '2026-11-24',
    STYLEGUIDE: '1',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env,
  });
  expect(status, stdout + stderr).toBe(0);
  expect(hashesOf(site)).toEqual(hashesOf('.dist-fixture'));
});
