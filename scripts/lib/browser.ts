import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's headless Chromium: it opens a page in a third of the time of the full one. */
const debianShell = '/usr/bin/chromium-headless-shell';
const debianChromium = '/usr/bin/chromium';

/**
 * The path of the Chromium for tests: that of CHROME_PATH, Debian's or Playwright's. If none exists, one is installed.
 * @throws {Error} if none can be installed: a missing browser must not skip tests
 */
export function findBrowser(): string {
  installFont();
  const candidates = [process.env.CHROME_PATH, debianShell, chromium.executablePath(), debianChromium];
  const present = () => candidates.find((file) => file !== undefined && existsSync(file));
  const browser = present() ?? (install() ? present() : undefined);
  if (browser) return browser;
  throw new Error(
    'テストに使うブラウザー（Chromium）がありません。apt-get install chromium で入れるか、CHROME_PATH に場所を書いてください。',
  );
}

/** Installs a Japanese font if there is none: layout tests and screenshots need one. */
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
