import { getCollection } from 'astro:content';
import type { Language } from '../schema/language.ts';

/** The page of first help in another language: `id` is its path segment, `lang` its BCP 47 tag. */
export type LanguageView = Language & { id: string; lang: string };

/** Tags that differ from the path segment: browsers and speech synthesis need `zh-Hans`, the address stays short. */
const tags: Record<string, string> = { zh: 'zh-Hans' };

let loaded: Promise<LanguageView[]> | undefined;

/** The other languages of the site, sorted by file name; loaded once per build. */
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
