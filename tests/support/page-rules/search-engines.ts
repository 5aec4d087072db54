import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageRule } from './rule.ts';

/** The paths of all pages in the sitemap. */
export function listedAddresses(folder: string): string[] {
  const sitemap = readFileSync(path.join(folder, 'sitemap-0.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

/** The canonical address of a page is its own. */
export const canonicalIsOwnAddress: PageRule =
  () =>
  ({ address, $ }) => {
    if (/^\/(404\.html|calendar\/)/.test(address)) return undefined;
    const canonical = $('link[rel="canonical"]').attr('href') ?? '';
    const isOwn = URL.canParse(canonical) && new URL(canonical).pathname === address;
    return isOwn ? [] : [`canonical ${canonical}`];
  };

/** Every page in the sitemap has a description, unless it is discreet. */
export const listedPagesAreDescribed: PageRule = ({ folder }) => {
  const listedPaths = new Set(listedAddresses(folder));
  return ({ address, $ }) => {
    if (!listedPaths.has(address) || $('[data-leave]').length > 0) return undefined;
    return $('meta[name="description"]').attr('content') ? [] : ['no description'];
  };
};
