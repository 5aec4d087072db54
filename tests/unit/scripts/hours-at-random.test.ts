import { expect, it } from 'vitest';
import { readHours } from '../../../scripts/worksheet/hours/read.ts';
import { fromMonday } from '../../../scripts/worksheet/hours/day-names.ts';

const letters = '月火水木金土日';
const cells = 3000;

/** A generator of numbers from 0 to 1 that repeats for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random opening hours: what they are, and a cell in which somebody could write them. */
function randomCell(random: () => number) {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const daysInWords = (days: readonly number[]): string => {
    const ending = pick(['', '曜', '曜日']);
    const isSpan = days.length > 2 && days.at(-1)! - days[0]! === days.length - 1;
    if (isSpan)
      return `${letters[days[0]!]}${ending}${pick(['〜', '～', '-', 'から', 'ー'])}${letters[days.at(-1)!]}${ending}`;
    return `${days.map((day) => letters[day]).join(pick(['・', '']))}${ending}`;
  };
  const timeInWords = (hour: number, minute: number): string =>
    pick([
      `${hour}:${String(minute).padStart(2, '0')}`,
      `${hour}時${minute === 30 ? pick(['半', '30分']) : minute > 0 ? `${minute}分` : ''}`,
      `${hour > 12 ? `午後${hour - 12}` : hour < 12 ? `午前${hour}` : hour}時${minute > 0 ? `${minute}分` : ''}`,
    ]);
  const time = (hour: number, minute: number) =>
    `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

  const ends = pick([
    [0, 5, 7],
    [0, 5, 6, 7],
    [0, 6, 7],
    [0, 4, 5, 7],
    [1, 6, 7],
    [0, 3, 5, 6],
  ]);
  const groups = ends.slice(1).map((end, index) => [0, 1, 2, 3, 4, 5, 6].slice(ends[index], end));
  const open = groups.slice(0, 1 + Math.floor(random() * groups.length));
  if (random() < 0.3 && open[0]!.length > 3) open[0]!.splice(1 + Math.floor(random() * 2), 1);

  const week: Record<string, string[]> = {};
  const parts = open.map((days) => {
    const [from, to, minute] = [
      8 + Math.floor(random() * 3),
      14 + Math.floor(random() * 6),
      pick([0, 15, 30]),
    ];
    const spans =
      random() < 0.3
        ? [
            [from, minute, 12, 0],
            [13, 0, to, minute],
          ]
        : [[from, minute, to, minute]];
    for (const day of days)
      week[fromMonday[day]!] = spans.map(
        ([h1 = 0, m1 = 0, h2 = 0, m2 = 0]) => `${time(h1, m1)}-${time(h2, m2)}`,
      );
    const times = spans.map(
      ([h1 = 0, m1 = 0, h2 = 0, m2 = 0]) =>
        timeInWords(h1, m1) + pick(['〜', '～', '-', 'から']) + timeInWords(h2, m2) + pick(['', 'まで']),
    );
    return (
      daysInWords(days) +
      pick([' ', '', '：', '　', 'は', 'の']) +
      times.join(pick(['、', '・', ' ', '/', '\n']))
    );
  });
  const closed = [0, 1, 2, 3, 4, 5, 6].filter((day) => !week[fromMonday[day]!]).map((day) => letters[day]!);
  const exceptions: string[] = [];
  let holidays: string | undefined;
  const kind = random();
  if (kind < 0.25) {
    holidays = 'closed';
    exceptions.push(pick(['祝日休み', '祝日は休み', '祝日を除く', '（祝日を除く）', '祝日はお休みです']));
  } else if (kind < 0.4 && closed.length > 0) {
    holidays = 'closed';
    exceptions.push(
      `${closed.join(pick(['・', '']))}${pick(['・祝日', '祝'])}${pick(['休み', 'は休み', '定休', '休館', 'を除く'])}`,
    );
  } else if (kind < 0.5 && closed.length > 0)
    exceptions.push(`${closed.join('・')}${pick(['曜休み', 'は休み', '定休日', '休館'])}`);
  const yearEnd = random() < 0.3 ? 'closed' : undefined;
  if (yearEnd)
    exceptions.push(
      pick(['年末年始休み', '年末年始を除く', '年末年始（12/29〜1/3）休み', '12月29日〜1月3日は休み']),
    );
  const order = random() < 0.2 ? [...exceptions, ...parts] : [...parts, ...exceptions];
  return { cell: order.join(pick(['、', ' ', '\n', '　', '。', '／'])), week, holidays, yearEnd };
}

it(`${cells} cells with random hours in random notations are each read as they are meant`, () => {
  const random = randomFrom(20261124);
  for (let count = 0; count < cells; count += 1) {
    const { cell, week, holidays, yearEnd } = randomCell(random);
    const read = readHours(cell);
    if ('problem' in read) throw new Error(`${cell}: ${read.problem}`);
    const { weekly, ...rest } = read;
    const days: Record<string, string[]> = {};
    for (const row of weekly) for (const day of row.days) (days[day] ??= []).push(`${row.from}-${row.to}`);
    expect({ cell, days, ...rest }).toEqual({
      cell,
      days: week,
      ...(holidays && { holidays }),
      ...(yearEnd && { yearEnd }),
    });
  }
});
