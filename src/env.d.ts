declare namespace App {
  interface Locals {
    /** Set by the layout of a page, read by the middleware. */
    page?: Pick<import('./site/page-facts.ts').PageFacts, 'discreet' | 'step'>;
  }
}

declare module '*?inline-script' {
  /** The script with all that it imports, as one text. */
  const script: string;
  export default script;
}
