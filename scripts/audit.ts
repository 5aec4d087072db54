import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { axeFaults } from '../tests/axe.ts';
import { findBrowser } from '../tests/browser.ts';
import { htmlFaults } from '../tests/html.ts';
import { builtPages, oneOfEachStep } from '../tests/site.ts';

/**
 * `npm run audit`: the sweeps that are too slow for each push. Every page of `dist` (of the
 * guided flow, one of each step): valid HTML, and no fault that
 * axe finds, light at 320 px and dark at 390 px, nor anything wider than the phone.
 */
if (!existsSync('dist')) {
  console.error('先に npm run build を実行してください。');
  process.exit(2);
}
const address = 'http://localhost:4324';
const pages = oneOfEachStep(builtPages('dist'));
const faults = await htmlFaults(pages);
console.log(`HTML: ${pages.length} pages, ${faults.length} faults`);

const server = spawn(process.execPath, ['tests/serve.ts', 'dist', new URL(address).port], {
  stdio: 'inherit',
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  await pause(1000);
  for (const [colorScheme, width] of [['light', 320] as const, ['dark', 390] as const]) {
    const found = await sweep(colorScheme, width);
    console.log(`axe, ${colorScheme}, ${width} px: ${pages.length} pages, ${found.length} faults`);
    faults.push(...found);
  }
} finally {
  await browser.close();
  server.kill();
}
console.log(faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;

async function sweep(colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 844 },
    bypassCSP: true,
  });
  const page = await context.newPage();
  const found: string[] = [];
  for (const { address: path } of pages) {
    await page.goto(address + path);
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    if (across > width) found.push(`${path}: ${across} px wide on a phone of ${width}`);
    found.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return found;
}
