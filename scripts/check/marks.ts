import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fold } from '../../src/domain/search/fold.ts';
import type { FieldPath } from '../content/document.ts';
import { problemAt, type Rule } from './rule.ts';

const sprite = path.resolve(import.meta.dirname, '../../public/icons.svg');
const icons = [...readFileSync(sprite, 'utf8').matchAll(/<symbol[^>]* id="([^"]+)"|\bid="([^"]+)"/g)].map(
  ([, symbol, other]) => symbol ?? other ?? '',
);

/** Groups differ in their marks, have icons that exist, and no two groups and no two kinds have the same name. */
export const marks: Rule = ({ singles }) => {
  const file = singles['kinds.json'];
  if (!file) return [];
  const { groups, kinds } = file.record;
  const entries = <Item>(list: Record<string, Item>) => Object.entries(list);
  /** Reports each entry that has the same key as an earlier one. */
  const repeated = <Item>(
    list: Record<string, Item>,
    keyOf: (item: Item) => string,
    at: (id: string) => FieldPath,
    message: (other: string, item: Item) => string,
  ) =>
    entries(list).flatMap(([id, item], index) => {
      const other = entries(list)
        .slice(0, index)
        .find(([, before]) => keyOf(before) === keyOf(item));
      return other ? [problemAt(file, at(id), message(other[0], item))] : [];
    });
  return [
    ...repeated(
      groups,
      ({ colour, shape }) => `${colour} ${shape}`,
      (id) => ['groups', id, 'shape'],
      (other) =>
        `グループ ${other} と同じ印（色と形）です。地図で見分けられないので、どちらかを変えてください`,
    ),
    ...repeated(
      groups,
      ({ name }) => fold(name),
      (id) => ['groups', id, 'name'],
      (other, { name }) => `「${name}」は、グループ ${other} の名前と同じです。どちらかを変えてください`,
    ),
    ...(['name', 'plain'] as const).flatMap((field) =>
      repeated(
        kinds,
        (kind) => fold(kind[field]),
        (id) => ['kinds', id, field],
        (other, kind) => `「${kind[field]}」は、種類 ${other} と同じです。どちらかを変えてください`,
      ),
    ),
    ...entries(groups)
      .filter(([, { icon }]) => !icons.includes(icon))
      .map(([id, { icon }]) =>
        problemAt(
          file,
          ['groups', id, 'icon'],
          `「${icon}」という絵はありません。${icons.join('、')} のどれかを書いてください`,
        ),
      ),
  ];
};
