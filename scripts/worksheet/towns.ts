import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Content } from '../content/load.ts';
import { readDay, type CellProblem } from './cell-changes.ts';
import type { Row, TownCell } from './table.ts';

const file = 'towns.csv';

/**
 * Reads the filled rows of the worksheet of towns. The new rows of a town replace its old ones in towns.csv.
 * @param today `YYYY-MM-DD` in Japan
 * @returns the new text of towns.csv by file name, one line for each new row, and the problems; no text if there are
 * any
 */
export function townChanges(
  rows: Row<TownCell>[],
  content: Content,
  contentDir: string,
  today: string,
): { texts: Map<string, string>; lines: string[]; problems: CellProblem[] } {
  const districts = (content.singles['districts.json']?.record.areas ?? []).flatMap((area) => area.districts);
  const known = new Set(
    (content.singles['geo/towns.csv']?.record ?? []).map(({ town, chome }) =>
      chome ? `${town}${chome}丁目` : town,
    ),
  );
  const problems: CellProblem[] = [];
  const filled = rows.flatMap(({ row, cells }) => {
    if (cells.新しい地区 === '') return [];
    const day = readDay(cells.確かめた日);
    const names = cells.新しい地区
      .normalize('NFKC')
      .split(/[・/／、]/)
      .map((name) => name.trim());
    const ids = names.map(
      (name) => districts.find((district) => district.name.normalize('NFKC') === name)?.id,
    );
    const addProblem = (column: TownCell, message: string) => problems.push({ row, column, message });
    if (!known.has(cells.町))
      addProblem('町', `「${cells.町}」という町はありません。この列は変えないでください`);
    if (ids.includes(undefined))
      addProblem('新しい地区', '地区の名前が違います。「書き方」にある名前を書いてください');
    if (day === undefined || day > today)
      addProblem('確かめた日', '今日までの日付を 2026-11-24 の形で書いてください');
    if (cells.確かめた人 === '')
      addProblem('確かめた人', '確かめた人の名前を書いてください（サイトには出ません）');
    return ids.map((id) => ({ town: cells.町, district: id ?? '', source: 'city-staff', asOf: day ?? '' }));
  });
  if (problems.length > 0 || filled.length === 0) return { texts: new Map(), lines: [], problems };
  const towns = new Set(filled.map(({ town }) => town));
  const kept = (content.singles[file]?.record ?? []).filter(({ town }) => !towns.has(town));
  const [header = ''] = readFileSync(path.join(contentDir, file), 'utf8').split(/\r?\n/);
  const text = stringify([...kept, ...filled], {
    columns: header.replace(/^\uFEFF/, '').split(','),
    header: true,
  });
  const nameOf = (id: string) => districts.find((district) => district.id === id)?.name ?? id;
  return {
    texts: new Map([[file, text]]),
    lines: filled.map(({ town, district }) => `${town}: ${nameOf(district)}`),
    problems,
  };
}
