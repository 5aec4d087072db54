import { parse } from 'csv-parse/sync';
import { pathOfCode, type Flow } from '../../src/domain/flow.ts';
import type { Content } from './load.ts';

type Row = { key: string; district: string; records: string[] };
/** Rows with the same records before and after, and the districts for which they hold. */
type Group = { key: string; before: string[] | undefined; after: string[] | undefined; districts: string[] };

/**
 * The differences of two routing tables in Japanese: the answers that lead to an outcome, the districts, and the records
 * before and after. Paths, districts and records have the names that they have in the content.
 * @param accepted CSV as of `routingTable`
 */
export function routeChanges(accepted: string, current: string, content: Content): string[] {
  const flow: Flow = new Map(content.folders.flow.map(({ id, record }) => [id, record]));
  const districts = new Map(
    content.singles['districts.json']?.record.areas.flatMap((area) =>
      area.districts.map(({ id, name }) => [id, name] as const),
    ),
  );
  const isEverywhere = (list: string[]) => list.filter((id) => id !== '').length === districts.size;
  return groupsOf(rowsOf(accepted, 1), rowsOf(current, 1)).map(({ key, before, after, districts: ids }) => {
    const where = ids.every((id) => id === '')
      ? ''
      : `（${isEverywhere(ids) ? 'どの地区も' : ids.map((id) => districts.get(id) ?? (id === '' ? '地区を選ばないとき' : id)).join('、')}）`;
    return `${wordsOf(key, flow)}${where}: ${fromTo(before, after, content)}`;
  });
}

/**
 * The differences of two tables of numbers in danger, in Japanese: the danger, where its records are shown, and the records
 * before and after.
 * @param accepted CSV as of `dangerTable`
 */
export function dangerChanges(accepted: string, current: string, content: Content): string[] {
  return groupsOf(rowsOf(accepted, 2), rowsOf(current, 2)).map(({ key, before, after }) => {
    const [danger = '', at = ''] = key.split(' ');
    const card = content.singles['crisis.json']?.record.cards.find((one) => one.class === danger);
    const step = content.folders.flow.find(({ id }) => id === at)?.record;
    const name =
      at === 'card'
        ? `カード「${card?.title ?? danger}」`
        : step?.type === 'outcome'
          ? `答え「${step.title}」`
          : at;
    return `${name}: ${fromTo(before, after, content)}`;
  });
}

/** @param keyColumns how many columns make the key; a second column of a routing table is the district */
function rowsOf(csv: string, keyColumns: number): Row[] {
  const [, ...rows] = parse(csv, { relaxColumnCount: true, skipEmptyLines: true }) as string[][];
  return rows.map((row) => ({
    key: row.slice(0, keyColumns).join(' '),
    district: keyColumns === 1 ? (row[1] ?? '') : '',
    records: (row[2] ?? '').split(' ').filter((id) => id !== ''),
  }));
}

function groupsOf(accepted: Row[], current: Row[]): Group[] {
  const idOf = ({ key, district }: Row) => JSON.stringify([key, district]);
  const olds = new Map(accepted.map((row) => [idOf(row), row]));
  const news = new Map(current.map((row) => [idOf(row), row]));
  const changed = [...new Set([...olds.keys(), ...news.keys()])].flatMap((id) => {
    const [before, after] = [olds.get(id)?.records, news.get(id)?.records];
    const { key, district } = (news.get(id) ?? olds.get(id))!;
    return before?.join() === after?.join() ? [] : [{ key, before, after, district }];
  });
  const groups = Map.groupBy(changed, ({ key, before, after }) => JSON.stringify([key, before, after]));
  return [...groups.values()].map((rows) => ({
    ...rows[0]!,
    districts: rows.map(({ district }) => district),
  }));
}

/** The words of the answers of a path; its letters if the flow no longer has it. */
function wordsOf(code: string, flow: Flow): string {
  const { answers } = pathOfCode(code, flow);
  if (answers.length < code.length) return `今はない道 ${code}`;
  return answers.map(({ option }) => `「${option.text}」`).join('→');
}

function fromTo(before: string[] | undefined, after: string[] | undefined, { folders }: Content): string {
  const names = new Map(folders.places.map(({ id, record }) => [id, record.name]));
  const format = (ids: string[] | undefined) =>
    ids === undefined ? 'なし' : ids.map((id) => names.get(id) ?? id).join('、');
  return `${format(before)} → ${format(after)}`;
}
