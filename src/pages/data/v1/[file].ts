import type { APIContext } from 'astro';
import { exported } from '../../../export/exported.ts';

export async function getStaticPaths() {
  return (await exported()).map(({ name, text }) => ({ params: { file: name }, props: { text } }));
}

/** One file of the open data. */
export function GET({ props: { text } }: APIContext<{ text: string }>) {
  return new Response(text);
}
