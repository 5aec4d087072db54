import type { Provenance } from '../schema/fact.ts';
import type { Sources } from '../schema/sources.ts';

/** How far a value can be relied on, as it is shown beside it. */
export type Trust = {
  /** The day, month or year that the value is of; null where no source states one (日付不明). */
  asOf: string | null;
  /** True where no source is the city's or the operator's own. */
  secondary: boolean;
  /** True where the value is undated or older than the kind's `recheckMonths`: it is due to be looked at again. */
  overdue: boolean;
};

/**
 * What is to be said of a value's age and source.
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

/** How old, in months, a single source may be before it no longer carries a number alone. */
const singleSourceMaxMonths = 36;

/**
 * Whether a number may be the first on its page: not where it stands in one source only that is secondary, undated
 * or over three years old. Three-digit numbers (110, 119, 189 …) are assigned to their service nationwide
 * (電気通信番号計画) and need no second witness.
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

/** The day so many months before a day; both `YYYY-MM-DD`. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}-${pad(date)}`;
}
