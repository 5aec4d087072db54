import { idOfRecordPage, recordsOf, type PageRule } from './rule.ts';

/** Every known value on the page of a record cites its source. */
export const knownValuesNameTheirSource: PageRule =
  () =>
  ({ address, $ }) => {
    if (!idOfRecordPage(address)) return undefined;
    return $('dl [data-known="true"]')
      .toArray()
      .filter((row) => $(row).find('a[href*="#source-"]').length === 0)
      .map((row) => $(row).attr('data-field') ?? '');
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
