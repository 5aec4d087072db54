import type { APIRoute } from 'astro';
import { cityData } from '../../data/directory.ts';
import { directoryParts } from '../../data/directory-file.ts';
import { geo } from '../../data/geo.ts';

/** A part of the records of a large city; see `DirectoryFile`. */
export async function getStaticPaths() {
  const parts = directoryParts(await cityData(), geo);
  return [...parts].map(([part, rows]) => ({ params: { part }, props: { rows } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props.rows), { headers: { 'Content-Type': 'application/json' } });
