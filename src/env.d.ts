declare namespace App {
  interface Locals {
    /** Set by the layout of a page, read by the middleware. */
    page?: Pick<import('./site/page-facts.ts').PageFacts, 'discreet' | 'step'>;
  }
}

declare module '*?inline-script' {
  /** The source of the script bundled with its imports (scripts/build/inline-script.ts). */
  const script: string;
  export default script;
}
