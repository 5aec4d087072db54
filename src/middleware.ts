import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';
import { putBuildDay } from './site/build-day.ts';
import { today } from './data/clock.ts';
import { narrowCsp } from './site/csp.ts';
import { pageFactsHeader, type PageFacts } from './site/page-facts.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * Finishes each HTML page: narrows its content security policy, inserts the day of the build, and adds the facts of the
 * page as a response header.
 */
export const onRequest: MiddlewareHandler = async ({ locals, routePattern, url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = narrowCsp(await response.text());
  const facts: PageFacts = {
    // Astro writes the 404 page to a file, not to a folder with index.html.
    address: routePattern === '/404' ? '/404.html' : url.pathname.slice(base.length),
    route: routePattern,
    discreet: false,
    step: null,
    ...locals.page,
    version: createHash('sha256').update(html).digest('hex').slice(0, 16),
  };
  const finished = new Response(putBuildDay(html, today()), response);
  finished.headers.set(pageFactsHeader, JSON.stringify(facts));
  return finished;
};
