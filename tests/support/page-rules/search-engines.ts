import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageRule } from './rule.ts';

/** The addresses that search engines are given. */
export function listedAddresses(folder: string): string[] {
  const sitemap = readFileSync(path.join(folder, 'sitemap-0.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

/** A page names one address for search engines, its own. */
export const canonicalIsOwnAddress: PageRule =
  () =>
  ({ address, $ }) => {
    if (/^\/(404\.html|calendar\/)/.test(address)) return undefined;
    const canonical = $('link[rel="canonical"]').attr('href') ?? '';
    const isOwn = URL.canParse(canonical) && new URL(canonical).pathname === address;
    return isOwn ? [] : [`canonical ${canonical}`];
  };

/** A page that search engines are given has a description, unless it is discreet. */
export const listedPagesAreDescribed: PageRule = ({ folder }) => {
  const listedPlaces = new Set(listedAddresses(folder));
  return ({ address, $ }) => {
    if (!listedPlaces.has(address) || $('[data-leave]').length > 0) return undefined;
    return $('meta[name="description"]').attr('content') ? [] : ['no description'];
  };
};
