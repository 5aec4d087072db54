import { stringify } from 'yaml';
import { hallName, type NewCity } from './city.ts';

/** What the staff enter has this source, with the day on which they did. */
export const byStaff = (day: string) => ({ source: 'city-staff', asOf: day });

/** The record of the city hall: its switchboard, and nothing else that nobody said. `day` is `YYYY-MM-DD`. */
export function cityHallRecord(city: NewCity, day: string): string {
  const facts = {
    kind: 'section',
    name: hallName(city),
    kana: null,
    status: { value: 'open', ...byStaff(day) },
    summary: `${hallName(city)}の代表の電話です。`,
    phones: [{ value: city.phone, label: '代表', ...byStaff(day) }],
    hours: 'unknown',
    address: 'unknown',
  };
  return `---\n${stringify(facts)}---\n\n担当の課が分からないときの電話です。\n`;
}
