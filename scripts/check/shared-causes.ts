import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { problemAt } from './rule.ts';

/** Fewer problems are reported one by one. */
const many = 3;
const longestList = 8;

/**
 * Replaces many problems about the numbers of one record, reported in the files that lead to it, by one problem in the file of
 * the record, where a changed number lost something.
 */
export function withSharedCauses(problems: Problem[], { folders }: Content): Problem[] {
  const causeOf = ({ message }: Problem): string | undefined => {
    const [, id] = /^([a-z0-9-]+) (?:に|は).*番号/.exec(message) ?? [];
    return folders.places.some((place) => place.id === id) ? id : undefined;
  };
  const groups = [...Map.groupBy(problems, causeOf)].filter(
    ([id, group]) => id !== undefined && group.length >= many,
  );
  const causes = groups.map(([id, group]) => {
    const place = folders.places.find((entry) => entry.id === id)!;
    const where = group.slice(0, longestList).map(({ file, line }) => `${file}:${line}`);
    const rest = group.length > longestList ? ` ほか${group.length - longestList}か所` : '';
    return problemAt(
      place,
      ['phones'],
      `この窓口・場所の番号では、${group.length}か所の案内ができません。always、charge、rescue の行を消していないか、確認してください。理由: ${group[0]!.message}（${where.join('、')}${rest}）`,
    );
  });
  const replaced = new Set(groups.flatMap(([, group]) => group));
  return [...causes, ...problems.filter((problem) => !replaced.has(problem))];
}
