import type { APIContext } from 'astro';
import { link } from '../site/links.ts';

/** Everything may be found; where the list of pages is. */
export const GET = ({ site }: APIContext) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('/sitemap-index.xml'), site)}\n`);
