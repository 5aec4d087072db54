import { hoursSchema, type Hours } from '../../src/schema/hours.ts';
import { weekdays } from '../../src/schema/weekday.ts';
import type { Random } from './random.ts';

/** Random opening hours that the schema accepts, with night rows, 24-hour rows, weeks, months and closed days. */
export function randomHours(random: Random, firstYear: number): Hours {
  for (;;) {
    const { data } = hoursSchema.safeParse(draft(random, firstYear));
    if (data) return data;
  }
}

function draft({ below, chance, pick, some }: Random, firstYear: number): unknown {
  const two = (number: number) => String(number).padStart(2, '0');
  const time = () => `${two(below(24))}:${pick(['00', '00', '30', two(below(60))])}`;
  const monthDay = () => `${two(1 + below(12))}-${two(1 + below(28))}`;
  const row = () => ({
    days: chance(0.2) ? [...weekdays] : some(chance(0.2) ? [...weekdays, 'holiday'] : weekdays),
    ...(chance(0.2) && { weeks: some([1, 2, 3, 4, 5, 'last']) }),
    ...(chance(0.2) && { months: some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) }),
    from: chance(0.3) ? '00:00' : time(),
    to: chance(0.3) ? '24:00' : time(),
    ...(chance(0.2) && { nextDay: true }),
  });
  const list = <Item>(most: number, item: () => Item) => Array.from({ length: below(most + 1) }, item);
  return {
    weekly: [row(), ...list(3, row)],
    ...(chance(0.8) && { holidays: pick(['open', 'closed', 'unknown']) }),
    ...(chance(0.8) && { yearEnd: pick(['open', 'closed', 'holiday', 'unknown']) }),
    ...(chance(0.5) && {
      closed: {
        yearly: list(2, () => ({ from: monthDay(), to: monthDay() })),
        monthly: list(2, () => ({ day: pick(weekdays), week: pick([1, 2, 3, 4, 5, 'last']) })),
        dates: list(2, () => ({
          from: `${firstYear}-${monthDay()}`,
          ...(chance(0.5) && { to: `${firstYear + below(2)}-${monthDay()}` }),
        })),
      },
    }),
    ...(chance(0.1) && { appointment: true }),
  };
}
