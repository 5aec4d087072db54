import { assembleCityData } from '../../src/data/assemble.ts';
import type { CityData } from '../../src/data/views.ts';
import { holidaysAround } from '../../src/data/holidays.ts';
import type { Content } from './load.ts';

/**
 * Joins the content of a folder into the same views that the pages use.
 * @param today `YYYY-MM-DD` in Japan
 * @throws {Error} if a required file or a reference is invalid: run the check first
 */
export function cityDataOf(content: Content, today: string): CityData {
  const record = <Name extends keyof Content['singles']>(name: Name) => {
    const single = content.singles[name];
    if (!single) throw new Error(`${name} is missing or invalid`);
    return single.record as NonNullable<Content['singles'][Name]>['record'];
  };
  return assembleCityData({
    site: record('site.json'),
    emergency: record('emergency.json'),
    kinds: record('kinds.json'),
    districts: record('districts.json'),
    sources: record('sources.json'),
    places: content.folders.places,
    programs: content.folders.programs,
    flow: content.folders.flow,
    towns: record('towns.csv'),
    holidays: holidaysAround(today),
    today,
  });
}
