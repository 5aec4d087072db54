import ICAL from 'ical.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { hsdsServices } from '../../../src/export/hsds.ts';
import { placeLinkedData } from '../../../src/export/json-ld.ts';
import { recommendedTable } from '../../../src/export/recommended.ts';
import { vcard } from '../../../src/export/vcard.ts';

const id = 'niji-hiroba';
const page = (name: string) => `https://example.jp/places/${name}/`;

/** The fixture city in which one record has this address, a postcode and no venues. */
function cityWith(address: string) {
  const content = loadContent('tests/fixtures/city');
  const { record } = content.folders.places.find((place) => place.id === id)!;
  record.address = { value: address, source: ['city-page'] };
  record.postalCode = { value: '100-0001', source: ['city-page'] };
  record.venues = [];
  return cityDataOf(content, '2026-11-24');
}

/** The parts of the address in each format: prefecture, city and street; for HSDS also the text and the building. */
function formats(address: string) {
  const city = cityWith(address);
  const place = city.place(id);
  const card = vcard(place, { city: city.site.city, today: city.today, address: page(id) });
  const adr = new ICAL.Component(ICAL.parse(card) as never).getFirstPropertyValue(
    'adr',
  ) as unknown as string[];
  const { '@graph': graph } = placeLinkedData(place, city, page(id)) as unknown as {
    '@graph': { address: Record<string, string> }[];
  };
  const linked = graph[0]!.address;
  const service = (hsdsServices(city, page) as any[]).find(({ url }) => url === page(id));
  const { description, addresses } = service.service_at_locations[0].location;
  return {
    card: [adr[4], adr[3], adr[2]],
    linked: [linked.addressRegion, linked.addressLocality, linked.streetAddress],
    hsds: [
      description,
      addresses?.[0].state_province,
      addresses?.[0].city,
      addresses?.[0].address_1,
      addresses?.[0].address_2,
    ],
  };
}

describe('an exported address', () => {
  it('in the city contains the city and its prefecture', () => {
    const { card, linked, hsds } = formats('つばき市川辺1-2-3 会館2階');
    const { name, prefecture } = cityWith('').site.city;
    expect(card).toEqual([prefecture, name, '川辺1-2-3 会館2階']);
    expect(linked).toEqual(card);
    expect(hsds).toEqual(['つばき市川辺1-2-3 会館2階', prefecture, name, '川辺1-2-3', '会館2階']);
  });

  it('in another city contains that city, and a prefecture only if it names one', () => {
    const { card, linked, hsds } = formats('となり市南区北町66-18');
    expect(card).toEqual(['', 'となり市南区', '北町66-18']);
    expect(linked).toEqual([undefined, 'となり市南区', '北町66-18']);
    expect(hsds).toEqual(['となり市南区北町66-18', undefined, undefined, undefined, undefined]);
  });

  it('that cannot be parsed is exported as one text', () => {
    const { card, linked, hsds } = formats('駅ビルの3階');
    expect(card).toEqual(['', '', '駅ビルの3階']);
    expect(linked).toEqual([undefined, undefined, '駅ビルの3階']);
    expect(hsds[0]).toBe('駅ビルの3階');
  });

  it.each([
    ['つばき市川辺1-2-3 会館 会館2階', 'つばき市川辺1-2-3', '会館 会館2階'],
    ['となり市川辺1', 'となり市川辺1', ''],
    ['駅ビル 3階', '駅ビル 3階', ''],
  ])('is split before the building in 推奨データセット: %s', (address, cell, building) => {
    const city = cityWith(address);
    const { kindView, name } = city.place(id);
    const dataset = kindView.dataset!;
    const rows = parse(recommendedTable(dataset, { city, pageOf: page }), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    const row = rows.find((cells) => cells.名称 === name);
    expect([row?.住所, row?.方書]).toEqual([cell, building]);
  });
});

it.each([
  ['exact', '35.1', '139.1'],
  ['chome', '35.1', '139.1'],
  ['town', '', ''],
] as const)(
  'a position known to %s is in 推奨データセット unless it is that of a town',
  (precision, lat, lon) => {
    const city = cityWith('つばき市川辺1-2-3');
    const place = city.place(id);
    place.position = { lat: 35.1, lon: 139.1, precision, source: ['city-page'] };
    const rows = parse(recommendedTable(place.kindView.dataset!, { city, pageOf: page }), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    const row = rows.find((cells) => cells.名称 === place.name);
    expect([row?.緯度, row?.経度]).toEqual([lat, lon]);
  },
);
