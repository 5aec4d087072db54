import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent, type Content } from '../../../scripts/content/load.ts';
import type { ScheduledPlace } from '../../../src/data/this-week.ts';
import { hsdsServices } from '../../../src/export/hsds.ts';
import { placeCalendar } from '../../../src/export/place-calendar.ts';
import type { Hours } from '../../../src/schema/hours.ts';
import type { Phone } from '../../../src/schema/phone.ts';

const pageOf = (id: string) => `https://example.jp/places/${id}/`;
const content = () => loadContent('tests/fixtures/city');
const recordIn = ({ folders }: Content, id: string) =>
  folders.places.find((place) => place.id === id)!.record;

describe('the ids inside an HSDS service', () => {
  type Part = { id: string; [field: string]: unknown };
  type Service = Part & { phones: Part[]; schedules: Part[]; service_at_locations?: Part[] };
  const servicesOf = (city: Content) =>
    hsdsServices(cityDataOf(city, '2026-11-24'), pageOf) as unknown as Service[];
  const serviceOf = (city: Content, id: string) => {
    const { name } = recordIn(city, id);
    return servicesOf(city).find((service) => service.name === name)!;
  };

  it('stay the same when a number and a row of hours are inserted before the others', () => {
    const changed = content();
    const record = recordIn(changed, 'kawabe-soudan');
    const [phone] = record.phones as Phone[];
    const hours = (record.hours as { value: Hours }).value;
    record.phones = [{ ...phone!, value: '03-0000-0099' }, ...(record.phones as Phone[])];
    hours.weekly = [{ ...hours.weekly[0]!, days: ['sat'] }, ...hours.weekly];
    const [before, after] = [content(), changed].map((city) => serviceOf(city, 'kawabe-soudan'));
    const idsOf = (parts: Part[]) => parts.map(({ id }) => id);
    expect(after!.phones).toHaveLength(2);
    expect(idsOf(after!.phones).slice(1)).toEqual(idsOf(before!.phones));
    expect(after!.schedules).toHaveLength(3);
    expect(idsOf(after!.schedules).slice(1)).toEqual(idsOf(before!.schedules));
  });

  it.each(['tests/fixtures/city', 'content'])('are unique in %s', (folder) => {
    const ids = servicesOf(loadContent(folder)).flatMap(
      ({ id, phones, schedules = [], service_at_locations = [] }) =>
        [{ id }, ...phones, ...schedules, ...service_at_locations].map((part) => part.id),
    );
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('the ids of calendar entries', () => {
  const uidsOf = (city: Content, today: string) => {
    const { holidays, place } = cityDataOf(city, today);
    const setting = { site: '市', holidays, today, address: pageOf('niji-hiroba') };
    const calendar = placeCalendar(place('niji-hiroba') as ScheduledPlace, setting);
    const events = new ICAL.Component(ICAL.parse(calendar) as never).getAllSubcomponents('vevent');
    return new Map(
      events.map((event) => [
        String(event.getFirstPropertyValue('uid')),
        String(event.getFirstPropertyValue('summary')) +
          String(
            event
              .getFirstPropertyValue('rrule')
              ?.toString()
              .replace(/UNTIL=[^;]*;?/, ''),
          ),
      ]),
    );
  };

  it('stay the same in a build of another day and when a row is inserted before the others', () => {
    const before = uidsOf(content(), '2026-11-24');
    const changed = content();
    const hours = (recordIn(changed, 'niji-hiroba').hours as { value: Hours }).value;
    hours.weekly = [{ days: ['sun'], from: '09:00', to: '10:00' }, ...hours.weekly];
    expect(before.size).toBeGreaterThan(1);
    for (const after of [uidsOf(content(), '2026-11-27'), uidsOf(changed, '2026-11-24')]) {
      const shared = [...before].filter(([uid]) => after.has(uid));
      expect(shared.length).toBeGreaterThan(0);
      for (const [uid, entry] of shared) expect(after.get(uid)).toBe(entry);
    }
    expect([...before.keys()].filter((uid) => !uidsOf(changed, '2026-11-24').has(uid))).toEqual([]);
  });
});
