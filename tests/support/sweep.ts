import { load } from 'cheerio';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { loadContent } from '../../scripts/content/load.ts';
import type { BuiltSite, PageRule } from './page-rules/rule.ts';

/** What a rule found: on how many pages there is something it is about, and each violation as `address: what`. */
export type Finding = { pages: number; violations: string[] };

/** Parses each page of a built site once and asks every rule about it; no parsed page is kept. */
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
