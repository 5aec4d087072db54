/** Facts of a page that are recorded when it is rendered, so that the build need not parse its HTML for them. */
export type PageFacts = {
  /** The path of the page without the base path of the site: `/places/x/`. */
  address: string;
  /** The pattern of its route: `/places/[id]`. */
  route: string;
  /** Whether the page must not be recognisable in the browser's history. */
  discreet: boolean;
  /** The node that a page of the guided flow shows; null for any other page. */
  step: FlowStep | null;
  /** A hash of the page, equal for two builds that differ only by their day. */
  version: string;
};

/** A node of the guided flow by its id. */
export type FlowStep = { node: string; type: 'question' | 'outcome' };

/** The response header by which the middleware passes the facts of a page to the build, as JSON. */
export const pageFactsHeader = 'x-page-facts';
