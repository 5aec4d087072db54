const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of this site, under the path at which the site is served. */
export const link = (path: string): string => `${base}${path}`;

export const links = {
  home: link('/'),
  find: link('/find/'),
  map: link('/map/'),
  consult: (code: string) => link(code === '' ? '/consult/' : `/consult/${code}/`),
  consultMap: link('/consult/map/'),
  coverage: link('/consult/coverage/'),
  calendar: link('/calendar/'),
  areas: link('/areas/'),
  emergency: link('/emergency/'),
  programs: link('/programs/'),
  supportIndex: link('/support/'),
  terms: link('/support/terms/'),
  thisWeek: link('/this-week/'),
  openData: link('/open-data/'),
  sources: link('/sources/'),
  updates: link('/updates/'),
  feed: link('/updates/feed.xml'),
  about: link('/about/'),
  privacy: link('/privacy/'),
  accessibility: link('/accessibility/'),
  place: (id: string) => link(`/places/${id}/`),
  kind: (id: string) => link(`/kinds/${id}/`),
  area: (id: string) => link(`/areas/${id}/`),
  program: (id: string) => link(`/programs/${id}/`),
  support: (id: string) => link(`/support/${id}/`),
  term: (id: string) => link(`/support/terms/#${id}`),
  data: (file: string) => link(`/data/v1/${file}`),
  vcard: (id: string) => link(`/places/${id}.vcf`),
  calendarFile: (id: string) => link(`/places/${id}.ics`),
  source: (id: string) => link(`/sources/#${id}`),
};
