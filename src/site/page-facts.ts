/** What is known of a page when it is rendered, and what no HTML has to be searched for. */
export type PageFacts = {
  /** On the site, without the path at which the site is served: `/places/x/`. */
  address: string;
  /** The kind of page, as the pattern of its route: `/places/[id]`. */
  route: string;
  /** Whether the page is not to be recognised in a browser's history. */
  discreet: boolean;
  /** Of a page of the guided flow: the node that it shows. */
  step: FlowStep | null;
  /** A hash of the page, the same for two builds that differ only by their day. */
  version: string;
};
export type FlowStep = { node: string; type: 'question' | 'outcome' };

/** The response header in which the middleware hands the facts of a page to the build. */
export const pageFactsHeader = 'x-page-facts';
