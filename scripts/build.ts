import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { pageListFile } from './build/page-list.ts';
import { replaceDist } from './build/replace-dist.ts';
import { prepareOutDir, SettingError, siteAddress } from './build/settings.ts';

/**
 * `npm run build`: checks the content, builds into a staging folder, and replaces `dist` (OUT_DIR) with it at the end.
 * A problem in the content or a failed build leaves `dist` untouched. Exits with 2 if a setting is wrong, before any
 * work.
 */
/**
 * In the working directory: for a folder elsewhere, Astro writes its own temporary files to a path all builds share.
 */
const stagingDir = `.dist-${process.pid}`;

/** Runs a Node script with OUT_DIR set to the staging folder. @returns its exit code */
function run(script: string, ...args: string[]): number {
  const env = { ...process.env, OUT_DIR: stagingDir, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, [script, ...args], { env, stdio: 'inherit' }).status ?? 1;
}

/** Returns the output folder, or undefined after printing the problem of a setting. */
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
  // Ctrl+C ends the running child process only, so that `finally` removes the staging folder.
  process.on('SIGINT', () => undefined);
  try {
    process.exitCode = run('scripts/check.ts') || run('node_modules/astro/bin/astro.mjs', 'build');
    if (process.exitCode === 0) replaceDist(stagingDir, outDir);
  } finally {
    for (const name of [stagingDir, pageListFile(stagingDir)]) rmSync(name, { recursive: true, force: true });
  }
}
