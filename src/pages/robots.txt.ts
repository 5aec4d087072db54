import type { APIContext } from 'astro';
import { link } from '../site/links.ts';

/** Allows every crawler on every page, and names the sitemap. */
export const GET = ({ site }: APIContext) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('/sitemap-index.xml'), site)}\n`);
