import { stringify } from 'yaml';
import { hallName, type NewCity } from './city.ts';

/** The source and date of a value entered by staff. @param day `YYYY-MM-DD` */
export const byStaff = (day: string) => ({ source: 'city-staff', asOf: day });

export const cityHallKind = 'section';

/**
 * The text of the city hall's record: the number of its switchboard; hours and address are unknown.
 * @param day the day on which the number was entered, `YYYY-MM-DD`
 */
export function cityHallRecord(city: NewCity, day: string): string {
  const facts = {
    kind: cityHallKind,
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
