import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { pageListFile } from './build/page-list.ts';
import { replaceDist } from './build/replace-dist.ts';
import { prepareOutDir, SettingError, siteAddress } from './build/settings.ts';

/**
 * `npm run build`: checks the content, builds into a staging folder, and replaces `dist` with it at the end. A content
 * with a fault or a build that fails leaves `dist` untouched. A setting with a fault is refused before anything else.
 */
/** In the working directory: for a folder elsewhere, Astro puts its own files where every other build puts them. */
const stagingDir = `.dist-${process.pid}`;

/** Runs a script of Node to its end. @returns its exit code */
function run(script: string, ...args: string[]): number {
  const env = { ...process.env, OUT_DIR: stagingDir, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, [script, ...args], { env, stdio: 'inherit' }).status ?? 1;
}

/** Where the site goes, or undefined after the fault of a setting is printed. */
function readSettings(): string | undefined {
  try {
    siteAddress(process.env);
    return prepareOutDir(process.env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

const outDir = readSettings();
if (outDir === undefined) process.exitCode = 2;
else {
  if (!process.env.SITE_URL) {
    console.log('SITE_URL がありません。QR コードと検索エンジンへのアドレスは localhost になります。');
  }
  // Ctrl+C ends the step that runs, after which the staging folder is removed.
  process.on('SIGINT', () => undefined);
  try {
    process.exitCode = run('scripts/check.ts') || run('node_modules/astro/bin/astro.mjs', 'build');
    if (process.exitCode === 0) replaceDist(stagingDir, outDir);
  } finally {
    for (const left of [stagingDir, pageListFile(stagingDir)]) rmSync(left, { recursive: true, force: true });
  }
}
