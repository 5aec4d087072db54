import { fold } from '../../src/domain/search/fold.ts';
import { problemAt, type Rule } from './rule.ts';

/** No two terms have a name in common: neither as their name nor in `also`. */
export const termNames: Rule = ({ singles }) => {
  const file = singles['terms.json'];
  if (!file) return [];
  const owners = new Map<string, number>();
  file.record.forEach(({ term }, index) => owners.set(fold(term), owners.get(fold(term)) ?? index));
  return file.record.flatMap(({ also }, index) =>
    (also ?? []).flatMap((name, position) => {
      const owner = owners.get(fold(name)) ?? index;
      owners.set(fold(name), owner);
      if (owner === index) return [];
      const other = file.record[owner]!;
      const message = `「${name}」は、${other.id} の用語と同じです。意味が近いだけなら、also ではなく related に ${other.id} と書いてください`;
      return [problemAt(file, [index, 'also', position], message)];
    }),
  );
};
