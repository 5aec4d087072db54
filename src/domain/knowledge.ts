import type { Fact, Unknown } from '../schema/fact.ts';

/** A fact that can be recorded as unknown or be missing. */
export type MaybeFact<Value> = Fact<Value> | Unknown | undefined;

/** Whether a fact has a value: it is neither missing nor recorded as `unknown`. */
export function isKnown<Value>(fact: MaybeFact<Value>): fact is Fact<Value> {
  return fact !== undefined && fact !== 'unknown' && fact.value !== 'unknown';
}

/** Whether a fact is recorded as unknown, which pages show; false if it is missing. */
export function isUnknown(fact: MaybeFact<unknown>): boolean {
  return fact !== undefined && !isKnown(fact);
}

/** The record to ask and the remark of an unknown fact; an empty object for a known or absent one. */
export function unknownDetails(fact: MaybeFact<unknown>): { askInstead?: string; note?: string } {
  return typeof fact === 'object' && fact.value === 'unknown'
    ? (fact as { askInstead?: string; note?: string })
    : {};
}
