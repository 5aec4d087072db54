import { lineSplitter } from '../text/line-breaks.ts';
import { cityData } from './directory.ts';
import { geo } from './geo.ts';
import { terms } from './terms.ts';

/** Longer names must be allowed to break, or they would be cut where the line happens to end. */
const longestName = 12;

let made: Promise<(text: string) => string[]> | undefined;

/** Splits a short text into the pieces between which a line may break, with the proper names of the city unsplit. */
export function splitLine(): Promise<(text: string) => string[]> {
  return (made ??= make());
}

async function make() {
  const { places, districts, kinds } = await cityData();
  const names = [
    ...places.map(({ name }) => name.replace(/\s*[（【].*/, '')),
    ...kinds.flatMap(({ shortName, plain }) => [shortName, plain]),
    ...districts.map(({ name }) => name),
    ...geo.towns.map(({ town }) => town),
    ...geo.stations.map(({ name }) => name),
    ...terms.flatMap(({ term, also }) => [term, ...also]),
  ];
  return lineSplitter(new Set(names.filter((name) => name.length >= 2 && name.length <= longestName)));
}
