import { getCollection } from 'astro:content';
import type { Language } from '../schema/language.ts';

/** First help in a further language: `id` is its part of the address, `lang` as in BCP 47. */
export type LanguageView = Language & { id: string; lang: string };

/** Chinese in the script of the mainland is `zh-Hans` for browsers and voices; the address stays short. */
const tags: Record<string, string> = { zh: 'zh-Hans' };

let loaded: Promise<LanguageView[]> | undefined;

/** The further languages of the site, by their file names; read once for the whole build. */
export function languages(): Promise<LanguageView[]> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<LanguageView[]> {
  const entries = await getCollection('languages');
  return entries
    .map(({ id, data }) => ({ ...data, id, lang: tags[id] ?? id }))
    .sort((one, other) => one.id.localeCompare(other.id));
}
