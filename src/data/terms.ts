import termsJson from '@content/terms.json';
import { termsIn } from '../text/terms.ts';
import { fileCollections } from '../schema/collections.ts';

/** The words of the administration with their plain words. */
export const terms = fileCollections['terms.json'].schema.parse(termsJson);

/** The terms that stand in the text of some HTML. */
export const termsOf = (html: string) => termsIn(html.replace(/<[^>]*>/g, ''), terms);
