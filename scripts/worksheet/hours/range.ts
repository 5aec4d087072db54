import { refuse } from '../fields/field.ts';
import type { Token } from './tokens.ts';

/** A span of times; `remark` is the name of a venue or a kind of hours in brackets after it. */
export type Range = { from: string; to: string; nextDay?: true; remark?: string };

/**
 * The span of two times as they are written; 「午後1時〜5時」 ends at 17:00.
 * @throws {RowProblem} if the end does not follow the start and no next day is written
 */
export function rangeOf(start: Token & { type: 'time' }, end: Token & { type: 'time' }): Range {
  const from = start.time;
  const text = `${start.time.replace(/^0/, '')}-${end.time.replace(/^0/, '')}`;
  let { time } = end;
  if (start.half === 'pm' && end.half === undefined && !end.nextDay && time < '12:00' && time <= from)
    time = `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
  if (from === '24:00') return refuse('始まりが 24:00 です。0:00 と、次の日の曜日で書いてください');
  if (end.nextDay)
    return time < from ? { from, to: time, nextDay: true } : refuse(`「${text}」が、1日より長くなります`);
  if (from < time) return { from, to: time };
  // Hours from 21:00 to 6:00 cannot be swapped hours of a day.
  if (from >= '21:00' && time <= '06:00')
    return time === '00:00' ? { from, to: '24:00' } : { from, to: time, nextDay: true };
  return refuse(
    `「${text}」は、終わりが始まりより前です。午後は 17:00 のように書きます。次の日の朝までなら「${from.replace(/^0/, '')}-翌${time.replace(/^0/, '')}」です`,
  );
}

/** The time some minutes after another. @throws {RowProblem} after 24:00 */
export function timeAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  return total > 24 * 60
    ? refuse(`「${time}」からの長さが、次の日までになります。終わりの時刻を書いてください`)
    : `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
