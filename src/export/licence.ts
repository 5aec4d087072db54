import type { CityData } from '../data/views.ts';
import { t } from '../text/messages.ts';

/** The licence of the compilation and of our own texts; data of other publishers keeps its licence (sources.json). */
export const licence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
  creditOf: ({ site }: CityData) => t('dataCredit', { site: site.name }),
};
