import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One built page: its address on the site, and its HTML. */
export type BuiltPage = { address: string; html: string };

/** Every HTML page of a built site that is published; the styleguide is for whoever builds it. */
export function builtPages(folder: string): BuiltPage[] {
  return pageFiles(folder).map(({ address, file }) => ({ address, html: readFileSync(file, 'utf8') }));
}

/** The addresses of those pages, each with the file in which it stands. */
export function pageFiles(folder: string): { address: string; file: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      address: `/${path
        .relative(folder, file)
        .replaceAll(path.sep, '/')
        .replace(/index\.html$/, '')}`,
      file,
    }))
    .filter(({ address }) => address !== '/styleguide/')
    .sort((one, other) => one.address.localeCompare(other.address));
}

/** Whether a page is a question of the guided flow, or where one comes out. */
export const isStepOfFlow = (html: string): boolean => stepOf(html) !== undefined;

const stepOf = (html: string) => /data-(?:question|outcome)="[^"]+"/.exec(html)?.[0];

/** The pages without those of the guided flow that differ only in the way to them: one of each step is left. */
export function oneOfEachStep(pages: BuiltPage[]): BuiltPage[] {
  const steps = new Set<string>();
  return pages.filter(({ html }) => {
    const step = stepOf(html);
    return step === undefined || (!steps.has(step) && steps.add(step));
  });
}
