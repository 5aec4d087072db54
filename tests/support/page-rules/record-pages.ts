import { idOfRecordPage, recordsOf, type PageRule } from './rule.ts';

/** Every known value on the page of a record has a source in the fold-out with the sources. */
export const knownValuesNameTheirSource: PageRule =
  () =>
  ({ address, $ }) => {
    if (!idOfRecordPage(address)) return undefined;
    const sourced = $('[data-sources] [data-cited-for]')
      .toArray()
      .flatMap((source) => $(source).attr('data-cited-for')?.split(' ') ?? []);
    return $('dl [data-known="true"]')
      .toArray()
      .map((row) => $(row).attr('data-field') ?? '')
      .filter((field) => !sourced.includes(field));
  };

/** The page of a record that is not closed has a number to call. */
export const recordPagesHaveANumber: PageRule = (site) => {
  const places = recordsOf(site);
  return ({ address, $ }) => {
    const status = places.get(idOfRecordPage(address) ?? '')?.status.value;
    if (status === undefined || status === 'closed') return undefined;
    return $('main a[href^="tel:"]').length > 0 ? [] : ['no number to call'];
  };
};

/** The page of a confidential place has no address and no map. */
export const hiddenPlacesHaveNoAddress: PageRule = (site) => {
  const places = recordsOf(site);
  return ({ address, $ }) => {
    if (!places.get(idOfRecordPage(address) ?? '')?.confidential) return undefined;
    return $('[data-field="address"], [data-field="venues"], .map')
      .toArray()
      .map((element) => $(element).attr('data-field') ?? 'a map');
  };
};

/** The title of a discreet page does not contain the name of its record. */
export const discreetTitlesAreSilent: PageRule = (site) => {
  const places = recordsOf(site);
  return ({ address, $ }) => {
    const place = places.get(idOfRecordPage(address) ?? '');
    if (!place?.discreet) return undefined;
    return $('title').text().includes(place.name) ? [$('title').text()] : [];
  };
};
