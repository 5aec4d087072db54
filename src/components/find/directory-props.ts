import { cityData } from '../../data/directory.ts';
import { comesInParts } from '../../data/directory-file.ts';
import { filterOptions } from '../../data/filters.ts';
import { languages } from '../../data/languages.ts';
import type { DirectoryProps } from '../../islands/directory/Directory.tsx';
import { link, links } from '../../site/links.ts';

/** How many results are shown at once where the directory comes in parts; a short list shows all. */
const pageSize = 50;

/** What the page of the directory or of the map gives to its island; `elsewhere` is the other of the two, if any. */
export async function directoryProps(
  elsewhere: DirectoryProps['elsewhere'],
): Promise<Omit<DirectoryProps, 'children' | 'nothing'>> {
  const city = await cityData();
  const others = await languages();
  return {
    files: {
      directory: link('/directory.json'),
      summaries: link('/summaries.json'),
      names: link('/search.json'),
      needs: link('/needs.json'),
      origins: link('/near.json'),
    },
    elsewhere,
    options: filterOptions(city),
    languages: Object.fromEntries(
      others.map(({ id, lang, title }) => [id, { lang, title, href: links.language(id) }]),
    ),
    pageSize: comesInParts(city) ? pageSize : null,
  };
}
