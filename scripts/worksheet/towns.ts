import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Content } from '../content/load.ts';
import { answerOf } from './answers.ts';
import type { SheetChanges } from './cell-changes.ts';
import { readConfirmation } from './confirmation.ts';
import { districtsNamed } from './district-names.ts';
import { staff } from './draft.ts';
import { foldCell } from './signature.ts';
import type { CellProblem, Row, TownCell } from './table.ts';

const file = 'towns.csv';

/** The districts of a town in words, as the worksheet shows them; empty if none is known. */
export function districtsInWords(town: string, { singles }: Content): string {
  const districts = (singles['districts.json']?.record.areas ?? []).flatMap((area) => area.districts);
  return (singles['towns.csv']?.record ?? [])
    .filter((row) => row.town === town)
    .map((row) => districts.find(({ id }) => id === row.district)?.name ?? row.district)
    .join('・');
}

/**
 * Reads the filled rows of the worksheet of towns. The new rows of a town replace its old ones in towns.csv, unless the
 * table was made before the last change of the town.
 * @param today `YYYY-MM-DD` in Japan
 */
export function townChanges(
  rows: Row<TownCell>[],
  content: Content,
  contentDir: string,
  today: string,
): SheetChanges {
  const { singles, folders } = content;
  const districts = (singles['districts.json']?.record.areas ?? []).flatMap((area) => area.districts);
  const nameOf = (id: string) => districts.find((district) => district.id === id)?.name ?? id;
  const names = new Set(folders.places.map(({ record }) => record.name));
  const known = new Set(
    (singles['geo/towns.csv']?.record ?? []).map(({ town, chome }) => (chome ? `${town}${chome}丁目` : town)),
  );
  const problems: CellProblem[] = [];
  const unchanged: string[] = [];
  const seen = new Map<string, number>();
  const lines: string[] = [];
  const filled = rows.flatMap(({ row, cells }) => {
    const addProblem = (column: TownCell, message: string) => problems.push({ row, column, message });
    const now = districtsInWords(cells.町, content);
    if (cells.新しい地区 === '') {
      if (cells.確かめた日 !== '')
        unchanged.push(
          `${row}行目 ${cells.町}: 新しい地区が空なので、変えていません（今の地区でよいときは「今のまま」）`,
        );
      return [];
    }
    const { day = '', problems: confirmation } = readConfirmation(row, cells, names, today);
    problems.push(...confirmation);
    if (!known.has(cells.町))
      addProblem('町', `「${cells.町}」という町はありません。この列は変えないでください`);
    else if (foldCell(cells.今の地区) !== foldCell(now))
      addProblem(
        '今の地区',
        `表を作ったあとで、この町の地区が変わりました（今は「${now || '空'}」）。新しい表を作ってください`,
      );
    const same = seen.get(cells.町);
    if (same !== undefined) addProblem('町', `同じ町が、${same}行目にもあります`);
    seen.set(cells.町, row);
    const isKeep = answerOf(cells.新しい地区) === 'keep';
    if (isKeep && now === '') addProblem('新しい地区', '今の地区がないので、「今のまま」にできません');
    const named = districtsNamed(isKeep ? now : cells.新しい地区, districts);
    if ('unknown' in named) {
      if (!isKeep)
        addProblem(
          '新しい地区',
          `「${named.unknown}」という地区はありません。「書き方」にある名前を書いてください`,
        );
      return [];
    }
    const words = named.ids.map(nameOf).join('・');
    lines.push(
      isKeep || words === now
        ? `${cells.町}: ${words} のまま（確かめた日を新しくします）`
        : `${cells.町}: ${now || '不明'} → ${words}`,
    );
    return named.ids.map((id) => ({ town: cells.町, district: id, source: staff, asOf: day }));
  });
  const rowOf = () => undefined;
  if (problems.length > 0 || filled.length === 0)
    return { texts: new Map(), lines: [], unchanged, problems, rowOf };
  const towns = new Set(filled.map(({ town }) => town));
  const kept = (singles[file]?.record ?? []).filter(({ town }) => !towns.has(town));
  const [header = ''] = readFileSync(path.join(contentDir, file), 'utf8').split(/\r?\n/);
  const text = stringify([...kept, ...filled], {
    columns: header.replace(/^\uFEFF/, '').split(','),
    header: true,
  });
  return { texts: new Map([[file, text]]), lines, unchanged, problems, rowOf };
}
