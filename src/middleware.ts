import { defineMiddleware } from 'astro:middleware';
import { narrowPolicy } from './data/policy.ts';

/** Every page, once it is written: its policy allows what stands in it, and no more. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(narrowPolicy(await response.text()), response);
});
