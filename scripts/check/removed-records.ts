import path from 'node:path';
import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';

/** Fewer records may go with a plain change, whose summary names them. */
const many = 5;

/**
 * The problem of many records that are removed at once, as by a sheet that was sorted or cut; none if removed-records.json
 * names each of them.
 * @param removed the files of the records
 */
export function removedRecordProblems(removed: readonly string[], { singles }: Content): Problem[] {
  if (removed.length < many) return [];
  const file = 'removed-records.json';
  const named = new Set((singles[file]?.record ?? []).map(({ place }) => place));
  const ids = removed.map((name) => path.parse(name).name).filter((id) => !named.has(id));
  if (ids.length === 0) return [];
  const message = `${removed.length}件の窓口・場所のファイルがなくなりました。誤りなら、元に戻してください。終わった窓口は、消さずに status を closed にします。理由があって消すなら、このファイルに place と reason を書いてください: ${ids.join('、')}`;
  return [{ file, line: 1, field: 'ファイル', message }];
}
