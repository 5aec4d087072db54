import type { Fact, Unknown } from '../schema/fact.ts';

/** A fact that may be an explicit hole or not be there at all. */
export type MaybeFact<Value> = Fact<Value> | Unknown | undefined;

/** Whether a fact has a value, and is neither missing nor an explicit `unknown`. */
export function isKnown<Value>(fact: MaybeFact<Value>): fact is Fact<Value> {
  return fact !== undefined && fact !== 'unknown' && fact.value !== 'unknown';
}

/** Whether a fact is an explicit hole, of which the visitor is to be told. */
export function isUnknown(fact: MaybeFact<unknown>): boolean {
  return fact !== undefined && !isKnown(fact);
}

/** What an explicit hole says besides being one: whom to ask, and a remark. */
export function unknownDetails(fact: MaybeFact<unknown>): { askInstead?: string; note?: string } {
  return typeof fact === 'object' && fact.value === 'unknown'
    ? (fact as { askInstead?: string; note?: string })
    : {};
}
