import type { Page } from '@playwright/test';
import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe on the current state of a page.
 * @param page its context needs `bypassCSP`, since the page's CSP blocks the injected script
 * @returns one line per violation: the rule and the elements
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: typeof import('axe-core') }).axe.run({ runOnly }),
    rules,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
