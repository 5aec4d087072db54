import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { pageFiles } from '../../scripts/built-site.ts';
import { loadContent } from '../../scripts/content/load.ts';
import type { BuiltSite, PageRule } from './page-rules/rule.ts';

/** What a rule found: on how many pages there is something it is about, and each violation as `address: what`. */
export type Finding = { pages: number; violations: string[] };

/** Reads each page of a built site once, asks every rule about it, and keeps none of it in memory. */
export async function sweep(
  directory: string,
  folder: string,
  rules: Record<string, PageRule>,
): Promise<Map<string, Finding>> {
  const files = pageFiles(folder);
  const ids = new Map(files.map(({ address, file }) => [address, idsIn(readFileSync(file, 'utf8'))]));
  const site: BuiltSite = { folder, content: loadContent(directory), ids };
  const prepared = Object.entries(rules).map(
    ([title, rule]) => [rule(site), { pages: 0, violations: [] } as Finding, title] as const,
  );
  for (const { address, file } of files) {
    const html = readFileSync(file, 'utf8');
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

const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
