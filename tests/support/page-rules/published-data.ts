import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedPlaces } from '../../../src/schema/published.ts';
import { idOfRecordPage, type PageRule } from './rule.ts';

type PublishedPlace = PublishedPlaces['places'][number];

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** The published data of a record contain only texts, numbers and links that its page shows. */
export const publishedDataAreOnThePage: PageRule = ({ folder }) => {
  const { places } = JSON.parse(
    readFileSync(path.join(folder, 'data/v1/places.json'), 'utf8'),
  ) as PublishedPlaces;
  const byId = new Map(places.map((place) => [place.id, place]));
  return ({ address, $ }) => {
    const place = byId.get(idOfRecordPage(address) ?? '');
    if (!place) return undefined;
    const shown = squeeze($('main').text());
    const links = $('main a')
      .toArray()
      .map((link) => decodeURIComponent($(link).attr('href') ?? ''));
    return [
      ...addressesOf(place).filter((one) => !links.includes(one)),
      ...shownTextsOf(place).filter((text) => !shown.includes(squeeze(text))),
    ];
  };
};

function addressesOf({ phones, web }: PublishedPlace): string[] {
  const numbers = phones.known ? phones.value.map(({ number }) => `tel:${number}`) : [];
  return [...numbers, ...web.map(({ value }) => decodeURIComponent(value))];
}

function shownTextsOf(place: PublishedPlace): string[] {
  const {
    phones,
    web: _w,
    section,
    districts: _d,
    position: _p,
    venues,
    hours,
    status: _s,
    ages: _a,
    ...rest
  } = place;
  return [
    ...textsOf(rest),
    ...textsOf(venues.map(({ position: _, days: __, ...venue }) => venue)),
    ...(hours?.known ? [hours.value.text, hours.note].filter((text) => text !== undefined) : []),
    ...(phones.known
      ? phones.value.flatMap(({ label, note }) => [label, note]).filter((text) => text !== undefined)
      : []),
    ...(section?.note ? [section.note] : []),
  ];
}

/** Keys of ids, dates and terms of the format, which no page shows. */
const unshown = new Set([
  'id',
  'url',
  'kind',
  'kindName',
  'source',
  'asOf',
  'askInstead',
  'precision',
  'known',
  'free',
  'booking',
  'kana',
]);

function textsOf(value: unknown, key = ''): string[] {
  if (unshown.has(key)) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((inner) => textsOf(inner, key));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
  return [];
}

/** The linked data of a record contain only numbers that are links on its page. */
export const linkedDataNumbersAreOnThePage: PageRule =
  () =>
  ({ address, $ }) => {
    const data = $('script[type="application/ld+json"]').text();
    if (!idOfRecordPage(address) || data === '') return undefined;
    const { '@graph': graph } = JSON.parse(data) as { '@graph': any[] };
    const [thing] = graph;
    const numbers: string[] = [
      ...(thing.telephone ?? []),
      ...(thing.availableChannel ?? []).map((channel: any) => channel.servicePhone.telephone),
    ];
    const links = $('a[href^="tel:"]')
      .toArray()
      .map((link) => decodeURIComponent($(link).attr('href')!));
    return numbers.filter((number) => !links.includes(`tel:${number}`));
  };
