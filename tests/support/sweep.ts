import { load } from 'cheerio';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { loadContent } from '../../scripts/content/load.ts';
import type { BuiltSite, PageRule } from './page-rules/rule.ts';

/** The result of a rule: the count of pages to which it applies, and each violation as `address: violation`. */
export type Finding = { pages: number; violations: string[] };

/**
 * Applies all rules to each page of a built site. Each page is parsed once and is not kept.
 * @param directory the content folder of the site
 * @param folder the built site
 * @returns the finding of each rule by its title
 */
export async function sweep(
  directory: string,
  folder: string,
  rules: Record<string, PageRule>,
): Promise<Map<string, Finding>> {
  const pages = builtPages(folder);
  const ids = new Map(pages.map(({ address, html }) => [address, parseIds(html)]));
  const site: BuiltSite = { folder, content: loadContent(directory), ids };
  const prepared = Object.entries(rules).map(
    ([title, rule]) => [rule(site), { pages: 0, violations: [] } as Finding, title] as const,
  );
  for (const { address, html } of pages) {
    const page = { address, html, $: load(html) };
    for (const [violationsOn, finding] of prepared) {
      const violations = await violationsOn(page);
      if (!violations) continue;
      finding.pages += 1;
      finding.violations.push(...violations.map((violation) => `${address}: ${violation}`));
    }
  }
  return new Map(prepared.map(([, finding, title]) => [title, finding]));
}

const parseIds = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
