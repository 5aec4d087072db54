import type { CityData } from '../data/assemble.ts';
import { t } from '../text/messages.ts';

/** Under which conditions the compilation and our own texts may be used; rows of others keep theirs (sources.json). */
export const licence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
  creditOf: ({ site }: CityData) => t('dataCredit', { site: site.name }),
};
