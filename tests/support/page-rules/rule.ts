import type { CheerioAPI } from 'cheerio';
import type { Content } from '../../../scripts/content/load.ts';

/** A built site with the content it was built from, and the ids of the elements on each of its pages. */
export type BuiltSite = { folder: string; content: Content; ids: Map<string, Set<string>> };

/** A built page, parsed once for all rules. No rule changes it. */
export type ParsedPage = { address: string; html: string; $: CheerioAPI };

/** The violations on a page, one line each; undefined where the page has nothing that the rule is about. */
export type Verdict = string[] | undefined;

/** A rule that each page of a site keeps: prepared for the site, then asked page by page. */
export type PageRule = (site: BuiltSite) => (page: ParsedPage) => Verdict | Promise<Verdict>;

/** The records of a site by their ids. */
export const recordsOf = ({ content }: BuiltSite) =>
  new Map(content.folders.places.map(({ id, record }) => [id, record]));

/** The record whose page this is, if any. */
export function idOfRecordPage(address: string): string | undefined {
  return /^\/places\/([^/]+)\/$/.exec(address)?.[1];
}
