import type { Site } from '../../src/schema/site.ts';

/** Names of institutions that only the first city has. */
const institutions = [
  'まつど',
  'いきいき',
  'すこやかセンター',
  'おやこDE',
  'ほっとるーむ',
  'つながるステーション',
  'ほっとねっと',
  'ひがまつ',
  'みんなんち',
  'みらいのとびら',
  '散歩びより',
  'あしひな',
  'みのり会',
];

/**
 * Whether a value, at any depth, names the first city, its prefecture, one of its institutions or a left-out record.
 */
export type IsLocal = (value: unknown) => boolean;

/** Creates the test for values that name the first city. @param records names of records that are left out */
export function localTo({ city }: Site, records: readonly string[] = []): IsLocal {
  const places = [city.name.replace(/[市区町村]$/, ''), city.prefecture.replace(/[都府県]$/, '')];
  const words = [...places, ...institutions, ...records];
  const anyWord = new RegExp(words.map((word) => RegExp.escape(word)).join('|'));
  return (value) => anyWord.test(JSON.stringify(value) ?? '');
}
