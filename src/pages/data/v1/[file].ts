import type { APIContext } from 'astro';
import { directory } from '../../../data/directory.ts';
import { links } from '../../../data/links.ts';
import { exportFiles } from '../../../export/files.ts';

export const getStaticPaths = () => exportFiles.map(({ name }) => ({ params: { file: name } }));

/** One of the files for other programs. */
export async function GET({ params, site }: APIContext) {
  const { body } = exportFiles.find(({ name }) => name === params.file)!;
  const pageOf = (id: string) => new URL(links.place(id), site).href;
  return new Response(body({ city: await directory(), pageOf }));
}
