import type { Place } from '../../src/schema/place.ts';
import { byStaff } from './city-hall.ts';
import { cityHall, hallName, type NewCity } from './city.ts';

/** The line that accepts calls from anyone at all hours. */
export type NightLine = { id: string; record: Place };

/**
 * The initial guided flow, by file: one question, and one outcome with one desk. The desk is the city hall if its
 * number is known, else the night line. Without a night line `atNight` is null, and only the urgent lines above every
 * question remain for the night.
 * @throws {Error} if the night line is needed and has no hours with a source
 */
export function firstFlow(city: NewCity, night: NightLine | undefined, day: string): Record<string, object> {
  return {
    'flow/start.json': {
      type: 'question',
      text: 'どのようなことでお困りですか',
      why: '困りごとによって、相談先が変わります。',
      options: [
        { code: 'a', text: '自分や家族の暮らし', next: 'o-hanasu' },
        { code: 'b', text: '近所の人や知り合い', next: 'o-hanasu' },
      ],
      unsure: { next: 'o-hanasu' },
    },
    'flow/o-hanasu.json': {
      type: 'outcome',
      ...(city.phone || !night ? askCityHall(city, day) : callNightLine(night)),
      atNight: night?.id ?? null,
      say: { self: 'ご相談したいことがあるのですが。', other: '{who}について、ご相談したいのですが。' },
    },
  };
}

const askCityHall = (city: NewCity, day: string) => ({
  title: `${hallName(city)}に聞けます`,
  because: { value: `${hallName(city)}の代表の電話です。`, ...byStaff(day) },
  windows: [{ place: cityHall }],
});

/** Claims only what the source of the line's hours supports. */
function callNightLine({ id, record }: NightLine) {
  if (typeof record.hours !== 'object' || !('source' in record.hours)) throw new Error(`${id} has no hours`);
  return {
    title: '24時間つながる電話があります',
    because: { value: '24時間つながる電話です。', source: record.hours.source },
    windows: [{ place: id }],
  };
}
