import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageFacts } from '../../src/site/page-facts.ts';
import { fileOf, readPageList } from '../build/page-list.ts';

/** One page of a built site: its facts from the page list, and its HTML. */
export type BuiltPage = PageFacts & { html: string };

/** Every published page of a built site. */
export function builtPages(site: string): BuiltPage[] {
  return readPageList(site).map((page) => ({
    ...page,
    html: readFileSync(path.join(site, fileOf(page)), 'utf8'),
  }));
}
