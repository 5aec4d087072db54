import type { APIContext } from 'astro';
import { afterEach, expect, it, vi } from 'vitest';
import { buildDay } from '../../src/site/build-day.ts';
import { pageFactsHeader, type PageFacts } from '../../src/site/page-facts.ts';
import { onRequest } from '../../src/middleware.ts';

afterEach(() => vi.unstubAllEnvs());

/** The HTML and the facts of a page after the middleware, built on the given day. */
async function finish(
  html: string,
  day: string,
  context: Partial<APIContext> = {},
): Promise<{ text: string; facts: PageFacts }> {
  vi.stubEnv('BUILD_DATE', day);
  const page = {
    locals: {},
    routePattern: '/places/[id]',
    url: new URL('http://site/places/a/'),
    ...context,
  };
  const rendered = async () => new Response(html, { headers: { 'content-type': 'text/html' } });
  const response = (await onRequest(page as APIContext, rendered)) as Response;
  return {
    text: await response.text(),
    facts: JSON.parse(response.headers.get(pageFactsHeader) ?? 'null') as PageFacts,
  };
}

const footer = `<footer data-edition="${buildDay.iso}">${buildDay.full} ${buildDay.withoutYear}</footer>`;

it('the middleware inserts the day of the build into a page in each of its forms', async () => {
  expect((await finish(footer, '2026-11-24')).text).toBe(
    '<footer data-edition="2026-11-24">2026年11月24日 11月24日</footer>',
  );
});

it('the version of a page changes with its text and not with the day of the build', async () => {
  const { facts } = await finish(`<p>text</p>${footer}`, '2026-11-24');
  expect((await finish(`<p>text</p>${footer}`, '2026-11-25')).facts.version).toBe(facts.version);
  expect((await finish(`<p>other</p>${footer}`, '2026-11-24')).facts.version).not.toBe(facts.version);
});

it('the facts of a page are its address, its route and the values set by its layout', async () => {
  const step = { node: 'start', type: 'question' } as const;
  const context = { locals: { page: { discreet: true, step } }, routePattern: '/consult' };
  const { facts } = await finish('<p>', '2026-11-24', { ...context, url: new URL('http://site/consult/') });
  expect(facts).toMatchObject({ address: '/consult/', route: '/consult', discreet: true, step });
  expect((await finish('<p>', '2026-11-24')).facts).toMatchObject({ discreet: false, step: null });
});

it('the middleware returns a response that is not HTML unchanged', async () => {
  const file = new Response('{}', { headers: { 'content-type': 'application/json' } });
  expect(await onRequest({ locals: {} } as APIContext, async () => file)).toBe(file);
});
