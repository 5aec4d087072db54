import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { lifecycleNotes } from '../../../src/text/lifetime.ts';
import { offlineFlow } from '../../../src/data/offline-flow.ts';
import { listedPlaces } from '../../../src/data/search.ts';
import { upcomingDays, isScheduledPlace, type ScheduledPlace } from '../../../src/data/this-week.ts';
import { placeLinkedData } from '../../../src/export/json-ld.ts';
import { placeCalendar } from '../../../src/export/place-calendar.ts';
import { publishedPlaces } from '../../../src/export/published.ts';
import { mayBeContact } from '../../../src/export/vcard.ts';
import { fixtureContent } from '../../support/sites.ts';

const content = loadContent(fixtureContent);
const cityOn = (day: string) => cityDataOf(content, day);
/** hato-hiroba moves to niji-hiroba after 31 December; tsuru-hiroba begins on 1 December. */
const [before, lastDay, after] = ['2026-11-30', '2026-12-31', '2027-01-01'].map(cityOn);
const address = 'https://example.jp/';
const pageOf = (id: string) => address + id;
const linkedData = (id: string, city = before!) =>
  JSON.stringify(placeLinkedData(city.place(id), city, address));
const published = (city = before!) => publishedPlaces({ city, pageOf }).places;
const isListed = (id: string, city = before!) => listedPlaces(city).some((one) => one.id === id);
const upcoming = (id: string, city = before!) =>
  upcomingDays(city).flatMap(({ day, upcoming: some }) =>
    some.some(({ place }) => place.id === id) ? [day] : [],
  );
const calendar = (id: string, city = before!) => {
  const { holidays, today } = city;
  return placeCalendar(city.place(id) as ScheduledPlace, { site: '', holidays, today, address });
};
const notes = (id: string, city = before!) => lifecycleNotes(city.place(id).life, city.today);

describe('a record with a last day in the future', () => {
  it('is listed, is published as open and keeps its number until its last day', () => {
    expect(isListed('hato-hiroba', lastDay)).toBe(true);
    expect(lastDay!.place('hato-hiroba').verifiedPhones).toHaveLength(1);
    expect(published(lastDay).find(({ id }) => id === 'hato-hiroba')?.status).toMatchObject({
      value: 'open',
      until: '2026-12-31',
    });
  });

  it('has sentences about its end, each with the days on which it is true', () => {
    expect(notes('hato-hiroba')).toEqual([
      { text: '12月31日で終わります。', until: '2026-12-31' },
      { text: '終了しました。', from: '2027-01-01' },
    ]);
  });

  it('has no dates in calendars after its last day', () => {
    expect(upcoming('hato-hiroba', cityOn('2026-12-25')).at(-1)).toBe('2026-12-31');
    expect(calendar('hato-hiroba')).toMatch(/UNTIL=20261231/);
    expect(calendar('hato-hiroba')).not.toMatch(/EXDATE/);
    expect(linkedData('hato-hiroba')).toContain('"validThrough":"2026-12-31"');
  });
});

describe('a record that has ended', () => {
  const place = after!.place('hato-hiroba');

  it('is absent from the lists, the search, the exports and the coming days', () => {
    expect(isListed('hato-hiroba', after)).toBe(false);
    expect(published(after).map(({ id }) => id)).not.toContain('hato-hiroba');
    expect(upcoming('hato-hiroba', after)).toEqual([]);
    expect([isScheduledPlace(place), mayBeContact(place)]).toEqual([false, false]);
  });

  it('has no telephone number, and a successor if it moved', () => {
    expect([...place.verifiedPhones, ...place.unverifiedPhones, ...place.professionalPhones]).toEqual([]);
    expect(place.successor()?.id).toBe('niji-hiroba');
  });

  it('refers to another record where it has no successor', () => {
    const ended = after!.place('owatta-soudan');
    expect(ended.successor()).toBeUndefined();
    expect(ended.fallbackCall()?.call.verifiedPhones.length).toBeGreaterThan(0);
  });

  it('has no hours and no telephone number in its linked data', () => {
    expect(linkedData('hato-hiroba', after)).not.toMatch(/telephone|openingHours/i);
  });
});

describe('a record that has not begun', () => {
  it('is listed with its first day, is published as in preparation and cannot be saved as a contact', () => {
    expect(isListed('tsuru-hiroba')).toBe(true);
    expect(notes('tsuru-hiroba')).toEqual([{ text: '12月1日から始まります。', until: '2026-11-30' }]);
    expect(published().find(({ id }) => id === 'tsuru-hiroba')?.status).toMatchObject({
      value: 'preparing',
      from: '2026-12-01',
    });
    expect(mayBeContact(before!.place('tsuru-hiroba'))).toBe(false);
  });

  it('has no dates in calendars before its first day', () => {
    expect(upcoming('tsuru-hiroba')[0]).toBe('2026-12-01');
    expect(calendar('tsuru-hiroba')).toContain('DTSTART;TZID=Asia/Tokyo:20261201T100000');
    expect(linkedData('tsuru-hiroba')).toContain('"validFrom":"2026-12-01"');
  });

  it('has no sentence about its beginning once it has begun', () => {
    expect(notes('tsuru-hiroba', lastDay)).toEqual([]);
  });
});

it('the offline flow contains the end of a record and the record to call after it', () => {
  const status = { value: 'closed' as const, until: '2026-12-31', source: ['plan'] };
  const places = content.folders.places.map((place) =>
    place.id === 'kawabe-soudan' ? { ...place, record: { ...place.record, status } } : place,
  );
  const city = cityDataOf({ ...content, folders: { ...content.folders, places } }, '2026-11-30');
  expect(offlineFlow(city).places['kawabe-soudan']).toMatchObject({
    notes: [['12月31日で終わります。', '2026-12-31']],
    ends: '2026-12-31',
    after: { id: 'shiyakusho' },
  });
});

it('a last day in another year is written with its year, and a month without a day', () => {
  const ends = (until: string) => lifecycleNotes({ state: 'open', ends: until }, '2026-11-30')[0]?.text;
  expect(ends('2027-03-31')).toBe('2027年3月31日で終わります。');
  expect(ends('2026-12')).toBe('12月で終わります。');
  expect(ends('2026')).toBe('2026年で終わります。');
});
