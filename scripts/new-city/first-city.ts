import type { Site } from '../../src/schema/site.ts';

/** Names of the first city's own institutions, which no other city has. */
const institutions = ['まつど', 'いきいき', 'すこやかセンター', 'おやこDE', 'ほっとるーむ'];

/** Whether a value names the first city, its prefecture or one of its institutions. */
export type IsLocal = (value: unknown) => boolean;

/** The test by which words of the first city are left out; `records` are names of records that are not taken along. */
export function localTo({ city }: Site, records: readonly string[] = []): IsLocal {
  const places = [city.name.replace(/[市区町村]$/, ''), city.prefecture.replace(/[都府県]$/, '')];
  const words = [...places, ...institutions, ...records];
  return (value) => {
    const text = JSON.stringify(value) ?? '';
    return words.some((word) => text.includes(word));
  };
}
