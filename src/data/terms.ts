import termsJson from '@content/terms.json';
import { termsIn } from '../text/terms.ts';
import { fileCollections } from '../schema/collections.ts';

/** content/terms.json: official terms with their plain words. */
export const terms = fileCollections['terms.json'].schema.parse(termsJson);

/** The terms that occur in the text of an HTML string; its tags are ignored. */
export const termsOf = (html: string) => termsIn(html.replace(/<[^>]*>/g, ''), terms);
