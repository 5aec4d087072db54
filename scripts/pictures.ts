import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../tests/browser.ts';

/**
 * `npm run pictures`: pictures of the built site for whoever judges its look, into the folder `pictures`: the pages below
 * at four widths, light and dark, and as they print.
 */
const pages = {
  home: '/',
  question: '/consult/',
  district: '/consult/ced/',
  find: '/find/?kind=hiroba',
  map: '/map/',
  record: '/places/jiritsu-soudan-center/',
  unknown: '/places/houkatsu-mabashi/',
  kind: '/kinds/hiroba/',
  area: '/areas/mabashi/',
  emergency: '/emergency/',
  sources: '/sources/',
  notfound: '/404.html',
};
const widths = [320, 390, 768, 1280];
const address = 'http://localhost:4328';
const folder = 'pictures';

mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['tests/serve.ts', 'dist', new URL(address).port], {
  stdio: 'inherit',
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  await pause(1000);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) await take(`${width}-${colorScheme}`, { colorScheme, width });
  }
  await take('print', { media: 'print', colorScheme: 'light', width: 794 });
} finally {
  await browser.close();
  server.kill();
}

type Look = { colorScheme: 'light' | 'dark'; width: number; media?: 'print' };

async function take(name: string, { colorScheme, width, media }: Look): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.route(/\/\d+\/\d+\/\d+\.png/, (route) => route.abort());
  if (media) await page.emulateMedia({ media });
  for (const [subject, where] of Object.entries(pages)) {
    await page.goto(address + where);
    await page.screenshot({
      path: path.join(folder, `${subject}-${name}.png`),
      fullPage: media !== undefined,
    });
  }
  await context.close();
}
