const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of this site (with a leading slash) under the base path of the site. */
export const link = (path: string): string => `${base}${path}`;

/** The paths of the site's pages and files, with the base path. */
export const links = {
  home: link('/'),
  find: link('/find/'),
  directoryPart: (part: string) => link(`/directory/${part}.json`),
  map: link('/map/'),
  consult: (code: string) => link(code === '' ? '/consult/' : `/consult/${code}/`),
  consultMap: link('/consult/map/'),
  coverage: link('/consult/coverage/'),
  calendar: link('/calendar/'),
  areas: link('/areas/'),
  emergency: link('/emergency/'),
  kids: link('/kids/'),
  programs: link('/programs/'),
  supportIndex: link('/support/'),
  terms: link('/support/terms/'),
  offline: link('/offline/'),
  list: link('/list/'),
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
  booklet: (id: string) => link(`/areas/${id}/print/`),
  area: (id: string) => link(`/areas/${id}/`),
  program: (id: string) => link(`/programs/${id}/`),
  support: (id: string) => link(`/support/${id}/`),
  language: (id: string) => link(`/${id}/`),
  term: (id: string) => link(`/support/terms/#${id}`),
  data: (file: string) => link(`/data/v1/${file}`),
  vcard: (id: string) => link(`/places/${id}.vcf`),
  calendarFile: (id: string) => link(`/places/${id}.ics`),
  source: (id: string) => link(`/sources/#${id}`),
};
