declare namespace App {
  interface Locals {
    /** Set by the layout of a page, read by the middleware. */
    page?: Pick<import('./data/page-facts.ts').PageFacts, 'discreet' | 'step'>;
  }
}
