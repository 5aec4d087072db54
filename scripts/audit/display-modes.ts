import type { Browser } from '@playwright/test';
import { axeViolations } from '../lib/axe.ts';

/** The modes in which each page is checked; 320 px equal a screen of 1280 px at 400 % (WCAG 2.2, 1.4.10). */
export const displayModes = [
  {
    name: '明るい表示、320ピクセル（400%の拡大）',
    colorScheme: 'light',
    forcedColors: 'none',
    width: 320,
    size: '',
  },
  { name: '暗い表示、390ピクセル', colorScheme: 'dark', forcedColors: 'none', width: 390, size: '' },
  {
    name: 'ハイコントラスト表示、390ピクセル',
    colorScheme: 'light',
    forcedColors: 'active',
    width: 390,
    size: '',
  },
  { name: '2倍の文字、390ピクセル', colorScheme: 'light', forcedColors: 'none', width: 390, size: '200%' },
] as const;

/**
 * Checks pages in one display mode.
 * @param site URL of the served site, without a trailing slash
 * @returns one line per violation: what axe finds, and pages wider than the viewport
 */
export async function displayModeViolations(
  browser: Browser,
  site: string,
  paths: readonly string[],
  { colorScheme, forcedColors, width, size }: (typeof displayModes)[number],
): Promise<string[]> {
  const violations: string[] = [];
  const context = await browser.newContext({
    colorScheme,
    forcedColors,
    viewport: { width, height: 844 },
    bypassCSP: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(site + path);
    if (size) await page.addStyleTag({ content: `html { font-size: ${size} }` });
    const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    if (pageWidth > width) violations.push(`${path}: ${pageWidth} px wide on a phone of ${width}`);
    violations.push(...(await axeViolations(page)).map((violation) => `${path}: ${violation}`));
  }
  await context.close();
  return violations;
}
