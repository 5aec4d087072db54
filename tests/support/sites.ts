/**
 * The content folder that is published, and the site built from it. Another content and its site are tested in their
 * place where CONTENT_DIR and SITE_DIST name them (scripts/test/edit-content.ts).
 */
export const realContent = process.env.CONTENT_DIR ?? 'content';
export const realSite = process.env.SITE_DIST ?? 'dist';

export const fixtureContent = 'tests/fixtures/city';
export const fixtureSite = '.dist-fixture';

/** The cities whose pages are tested: name, content folder, built site. */
export const cities = [
  ['the real site', realContent, realSite],
  ['the fixture city', fixtureContent, fixtureSite],
] as const;
