import type { Provenance } from '../schema/fact.ts';
import type { Sources } from '../schema/sources.ts';

/** The reliability of a value, shown beside it. */
export type Trust = {
  /** The day, month or year of the value; null if no source states one (日付不明). */
  asOf: string | null;
  /** True if no source is by the city or the operator. */
  secondary: boolean;
  /** True if the value is undated or older than `recheckMonths`, and is due to be checked again. */
  overdue: boolean;
};

/**
 * The age and the kind of sources of a value. Without an `asOf` of its own, the newest date of its sources counts.
 * @param today `YYYY-MM-DD` in Japan
 */
export function trust(fact: Provenance, sources: Sources, recheckMonths: number, today: string): Trust {
  const asOf = fact.asOf ?? newestDate(fact, sources);
  return {
    asOf,
    secondary: fact.source.every((id) => sources[id]?.confidence !== 'official'),
    overdue: asOf === null || asOf < monthsBefore(today, recheckMonths),
  };
}

/** The maximum age, in months, of a source that verifies a number alone. */
const singleSourceMaxMonths = 36;

/**
 * Whether a number may be shown first on its page: not if its only source is secondary, undated or over three years
 * old. Three-digit numbers (110, 119, 189 …) are assigned to their service nationwide (電気通信番号計画) and need no
 * second source.
 * @param today `YYYY-MM-DD` in Japan
 */
export function isVerifiedPhone(
  phone: Provenance & { value: string },
  sources: Sources,
  today: string,
): boolean {
  if (phone.value.length === 3 || phone.source.length > 1) return true;
  const { asOf, secondary } = trust(phone, sources, singleSourceMaxMonths, today);
  return !secondary && asOf !== null && asOf >= monthsBefore(today, singleSourceMaxMonths);
}

function newestDate({ source }: Provenance, sources: Sources): string | null {
  const days = source.map((id) => sources[id]?.asOf ?? null).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** The date some months before a day, both `YYYY-MM-DD`. Only for comparison, since it may not exist (`2026-02-31`). */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}-${pad(date)}`;
}
