import ICAL from 'ical.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { holidaysAround } from '../../src/data/holidays.ts';
import { occurrencesOn } from '../../src/domain/occurrences.ts';
import { addDays } from '../../src/domain/opening.ts';
import type { Hours } from '../../src/schema/hours.ts';
import { realContent, realSite } from '../support/sites.ts';

const folder = path.join(realSite, 'places');
const { folders } = loadContent(realContent);
const files = readdirSync(folder);
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const idsOf = (ending: string) =>
  files.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
const recordOf = (id: string) => folders.places.find((place) => place.id === id)!.record;

/** The start of every occurrence, as `YYYY-MM-DD HH:MM`, computed by ical.js, independently of the code under test. */
function startsIn(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar
    .getAllSubcomponents('vevent')
    .flatMap((component) => {
      const event = new ICAL.Event(component);
      if (!event.isRecurring()) return [event.startDate];
      const steps = event.iterator();
      const starts: ICAL.Time[] = [];
      for (let next = steps.next(); next; next = steps.next()) starts.push(next);
      return starts;
    })
    .map((time) => (time.isDate ? time.toString() : time.toString().slice(0, 16).replace('T', ' ')))
    .sort();
}

describe('the calendar of a scheduled place', () => {
  it.each(idsOf('.ics'))('%s contains exactly the occurrences that are sure', (id) => {
    const text = read(`${id}.ics`);
    const today = /DTSTAMP:(\d{4})(\d{2})(\d{2})/.exec(text)!.slice(1).join('-');
    const holidays = holidaysAround(today);
    const hours = (recordOf(id).hours as { value: Hours }).value;
    const expected: string[] = [];
    for (let day = today; day <= holidays.to; day = addDays(day, 1)) {
      for (const { isSure, from, to } of occurrencesOn(hours, holidays, day)) {
        if (isSure) expected.push(from && to ? `${day} ${from}` : day);
      }
    }
    expect(startsIn(text)).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
  });

  it('follows RFC 5545: lines of at most 75 octets, CRLF and time stamps in UTC', () => {
    const texts = idsOf('.ics').map((id) => read(`${id}.ics`));
    expect(
      texts.flatMap((text) => text.split('\r\n')).filter((line) => Buffer.byteLength(line) > 75),
    ).toEqual([]);
    expect(texts.filter((text) => /[^\r]\n/.test(text) || !/DTSTAMP:\d{8}T\d{6}Z/.test(text))).toEqual([]);
  });

  it('does not exist for a discreet record, nor does its contact card', () => {
    expect([...idsOf('.ics'), ...idsOf('.vcf')].filter((id) => recordOf(id).discreet)).toEqual([]);
  });
});

describe('the contact card of a record', () => {
  it('contains the name, the reading and only known numbers of its record', () => {
    const ids = idsOf('.vcf');
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const card = new ICAL.Component(ICAL.parse(read(`${id}.vcf`)) as never);
      const { name, kana, phones, fax } = recordOf(id);
      expect(card.getFirstPropertyValue('fn')).toBe(name);
      expect(card.getFirstPropertyValue('x-phonetic-org')).toBe(kana);
      const numbers = card.getAllProperties('tel').map((property) => property.getFirstValue());
      const known = [
        ...(Array.isArray(phones)
          ? phones.filter((phone) => phone.for === 'residents').map(({ value }) => value)
          : []),
        ...(typeof fax === 'object' ? [fax.value] : []),
      ];
      expect(known).toEqual(expect.arrayContaining(numbers));
    }
  });
});
