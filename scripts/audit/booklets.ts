import type { Browser } from '@playwright/test';

/** Width of A4 without its margins of 12 mm, in CSS pixels (96 per inch). */
const printedWidth = Math.floor(((210 - 24) / 25.4) * 96);

/**
 * Prints the booklet of a district.
 * @param address complete URL of the booklet's page
 * @returns one line per violation: not two to four pages, an element cut off, navigation or buttons printed, no QR code
 */
export async function bookletViolations(browser: Browser, address: string): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  await page.setViewportSize({ width: printedWidth, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *:not(svg *)')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => `cut off: ${element.outerHTML.slice(0, 80)}`),
  );
  const controls = await page.locator('nav:visible, button:visible').count();
  const codes = await page.locator('[data-booklet] .qr:visible').count();
  await context.close();
  return [
    ...(sheets >= 2 && sheets <= 4 ? [] : [`${sheets} pages`]),
    ...cut,
    ...(controls === 0 ? [] : [`${controls} controls are printed`]),
    ...(codes > 0 ? [] : ['no QR code']),
  ].map((violation) => `${address}: ${violation}`);
}
