import { readDay } from './day-cell.ts';
import type { CellProblem } from './table.ts';

const units =
  /(?:課|室|係|担当|班|部|局|署|所|館|センター|支所|窓口|会|委員会|事務局|協議会|広場|ひろば|院|園|校|法人|団体|市|区|町|村|県)$/;

/**
 * Reads who confirmed a row and when. The names of people are refused, because worksheets are public.
 * @param names of all records, which can be used as they are
 * @param today `YYYY-MM-DD` in Japan; a later day is a problem
 */
export function readConfirmation(
  row: number,
  cells: { 確かめた課: string; 確かめた日: string },
  names: ReadonlySet<string>,
  today: string,
): { day: string | undefined; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const section = plain(cells.確かめた課);
  if (section === '')
    problems.push({ row, column: '確かめた課', message: '確かめた課の名前を書いてください' });
  else if (![...names].some((name) => plain(name) === section) && !units.test(section))
    problems.push({
      row,
      column: '確かめた課',
      message: '課か窓口の名前を書いてください。この表は公開されるので、人の名前は書きません',
    });
  const read =
    cells.確かめた日 === ''
      ? { problem: '確かめた日付を 2026-11-24 の形で書いてください' }
      : readDay(cells.確かめた日);
  if ('problem' in read) problems.push({ row, column: '確かめた日', message: read.problem });
  else if (read.day > today)
    problems.push({ row, column: '確かめた日', message: `まだ来ていない日付です（${read.day}）` });
  else if (read.day < oldest)
    problems.push({ row, column: '確かめた日', message: `古すぎる日付です（${read.day}）` });
  return { day: 'day' in read ? read.day : undefined, problems };
}

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

/** An older day of a confirmation is a mistyped year. */
const oldest = '2015-01-01';
