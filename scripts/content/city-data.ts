import { assembleCityData, type CityData } from '../../src/data/assemble.ts';
import { holidaysAround } from '../../src/data/holidays.ts';
import type { Content } from './load.ts';

/**
 * The joined directory of a content folder, as the pages see it.
 * @throws where the content has faults: run the check first
 */
export function cityDataOf(content: Content, today: string): CityData {
  const record = <Name extends keyof Content['singles']>(name: Name) => {
    const single = content.singles[name];
    if (!single) throw new Error(`${name} is not whole`);
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
