import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from './browser.ts';

/**
 * Serves a built site on a local port, calls `visit` with a Chromium and the site's URL (no trailing slash), and closes
 * both, also on an error.
 */
export async function withBrowser(
  port: number,
  visit: (browser: Browser, address: string) => Promise<void>,
  site = 'dist',
): Promise<void> {
  const server = spawn(process.execPath, ['scripts/lib/serve.ts', site, String(port)], { stdio: 'inherit' });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    await pause(1000);
    await visit(browser, `http://localhost:${port}`);
  } finally {
    await browser.close();
    server.kill();
  }
}
