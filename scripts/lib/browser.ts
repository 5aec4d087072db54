import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's Chromium without windows: it opens a page in a third of the time of the other. */
const debianShell = '/usr/bin/chromium-headless-shell';
const debianChromium = '/usr/bin/chromium';

/**
 * The path of a Chromium to test in: the one named by CHROME_PATH, Debian's or Playwright's own. Where there is none it
 * installs one.
 * @throws where none is to be had; a missing browser never skips a test
 */
export function findBrowser(): string {
  installFont();
  const known = [process.env.CHROME_PATH, debianShell, chromium.executablePath(), debianChromium];
  const present = () => known.find((file) => file !== undefined && existsSync(file));
  const browser = present() ?? (install() ? present() : undefined);
  if (browser) return browser;
  throw new Error(
    'テストに使うブラウザー（Chromium）がありません。apt-get install chromium で入れるか、CHROME_PATH に場所を書いてください。',
  );
}

/** Pages are measured and pictured with one Japanese font; where none is known it is installed. */
function installFont(): void {
  const { status, stdout } = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' });
  if (status !== 0 || stdout.trim() === '')
    run('apt-get', ['install', '-y', '-qq', 'fonts-noto-cjk', 'fontconfig']);
}

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status === 0;

function install(): boolean {
  const attempts: [string, string[]][] = [
    ['playwright', ['install', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']],
    ['apt-get', ['install', '-y', '-qq', 'chromium']],
  ];
  return attempts.some(([command, args]) => run(command, args) && args[0] !== 'update');
}
