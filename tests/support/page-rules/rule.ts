import type { CheerioAPI } from 'cheerio';
import type { Content } from '../../../scripts/content/load.ts';

/** A built site, the content it was built from, and the element ids of each page by its path. */
export type BuiltSite = { folder: string; content: Content; ids: Map<string, Set<string>> };

/** A built page, parsed once for all rules. A rule must not change it. */
export type ParsedPage = { address: string; html: string; $: CheerioAPI };

/** The violations on a page, one line each; undefined if the rule does not apply to the page. */
export type Verdict = string[] | undefined;

/** A rule for each page of a site. The outer function runs once for the site, the inner one for each page. */
export type PageRule = (site: BuiltSite) => (page: ParsedPage) => Verdict | Promise<Verdict>;

/** The records of a site by their ids. */
export const recordsOf = ({ content }: BuiltSite) =>
  new Map(content.folders.places.map(({ id, record }) => [id, record]));

/** The id of the record whose page has this path; undefined for other pages. */
export function idOfRecordPage(address: string): string | undefined {
  return /^\/places\/([^/]+)\/$/.exec(address)?.[1];
}
