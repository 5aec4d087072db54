import { cityData } from '../data/directory.ts';
import { links } from '../site/links.ts';
import { exportFiles, type ExportFile } from './files.ts';
import { publishedPlaces } from './published.ts';

type ExportedFile = Pick<ExportFile, 'name' | 'title' | 'about'> & { text: string };

let written: Promise<ExportedFile[]> | undefined;

/** All files of the open data with their text; written once per build. */
export function exported(): Promise<ExportedFile[]> {
  if (import.meta.env.DEV) return write();
  return (written ??= write());
}

async function write(): Promise<ExportedFile[]> {
  const city = await cityData();
  const pageOf = (id: string) => new URL(links.place(id), import.meta.env.SITE).href;
  const context = { city, pageOf, published: publishedPlaces({ city, pageOf }) };
  return exportFiles.map(({ body, ...file }) => ({ ...file, text: body(context) }));
}
