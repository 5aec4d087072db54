/**
 * The published content folder and the site built from it. CONTENT_DIR and SITE_DIST select another content folder
 * and its site (scripts/test/edit-content.ts).
 */
export const realContent = process.env.CONTENT_DIR ?? 'content';
export const realSite = process.env.SITE_DIST ?? 'dist';

export const fixtureContent = 'tests/fixtures/city';
export const fixtureSite = '.dist-fixture';

/** The tested cities: name, content folder and built site. */
export const cities = [
  ['the real site', realContent, realSite],
  ['the fixture city', fixtureContent, fixtureSite],
] as const;
