import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageFactsHeader, type PageFacts } from '../../src/site/page-facts.ts';

/** The path of the page list, beside the built site since it is not published: `dist` → `dist.pages.json`. */
export const pageListFile = (site: string): string => `${site.replace(/\/$/, '')}.pages.json`;

/** The published pages of a built site, sorted by address. */
export const readPageList = (site: string): PageFacts[] =>
  JSON.parse(readFileSync(pageListFile(site), 'utf8')) as PageFacts[];

/** The path of a page's file in the site's folder. */
export const fileOf = ({ address }: PageFacts): string => address.slice(1).replace(/(^|\/)$/, '$1index.html');

/** The page of all components; it is never published. */
const styleguide = '/styleguide/[...page]';

/**
 * Routes that are left out of the sitemap: steps of the guided flow, the calendar that the quick-exit
 * button opens, and the page for children.
 */
const unindexedRoutes = [
  '/consult/[code]',
  '/consult/coverage',
  '/consult/map',
  '/consult/offline',
  '/calendar',
  '/kids/[...page]',
];

/**
 * Collects the facts of all pages while Astro renders them, and writes them beside the site.
 * @returns the integration, and a filter of complete URLs for the sitemap
 */
export function pageList(): { integration: AstroIntegration; isIndexable: (url: string) => boolean } {
  const pages = new Map<string, PageFacts>();
  let base = '';
  const add = (page: PageFacts) => {
    if (page.route !== styleguide) pages.set(page.address, page);
  };
  const integration: AstroIntegration = {
    name: 'page-list',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          async render(request, options) {
            const rendered = await standard.render(request, options);
            const { headers } = rendered instanceof Response ? rendered : rendered.response;
            const facts = headers.get(pageFactsHeader);
            if (facts) add(JSON.parse(facts) as PageFacts);
            return rendered;
          },
        })),
      'astro:build:generated': ({ dir }) => {
        const byAddress = [...pages.values()].sort((one, other) => (one.address < other.address ? -1 : 1));
        const lines = byAddress.map((page) => JSON.stringify(page)).join(',\n');
        writeFileSync(pageListFile(fileURLToPath(dir)), `[\n${lines}\n]\n`);
      },
    },
  };
  const isIndexable = (url: string) => {
    const page = pages.get(new URL(url).pathname.slice(base.length));
    return page !== undefined && !unindexedRoutes.includes(page.route);
  };
  return { integration, isIndexable };
}
