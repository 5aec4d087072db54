import path from 'node:path';
import { collectionOf, type NameList } from '../../src/schema/collections.ts';
import type { FieldPath } from '../content/document.ts';
import type { Content, ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

type Names = { what: string; names: Set<string>; where: string };

/**
 * The names in each list of a content folder, with the list's Japanese name and where staff find it. Names in a file that
 * breaks its schema count, so that one problem causes no others; a list whose file cannot be read at all is undefined.
 */
function nameLists({ files, names }: Content): Record<NameList, Names | undefined> {
  const dataOf = (name: string): unknown => files.find(({ file }) => file === name)?.document.data;
  const kinds = dataOf('kinds.json');
  const list = (what: string, found: string[] | undefined, where: string): Names | undefined =>
    found && { what, names: new Set(found), where };
  const keysOf = (value: unknown) =>
    value !== null && typeof value === 'object' ? Object.keys(value) : undefined;
  const fieldOf = (value: unknown, field: string): unknown =>
    (value as Record<string, unknown> | undefined)?.[field];
  const idsIn = (value: unknown) =>
    value === undefined
      ? undefined
      : [...scalarValues(value)]
          .filter(({ path: at }) => at.at(-1) === 'id')
          .map(({ value: id }) => String(id));
  const filesIn = (folder: string) =>
    names.filter((file) => file.startsWith(`${folder}/`)).map((file) => path.posix.basename(file, '.md'));
  return {
    sources: list('出典', keysOf(dataOf('sources.json')), 'content/sources.json'),
    kinds: list('種類', keysOf(fieldOf(kinds, 'kinds')), 'content/kinds.json'),
    audiences: list('対象', keysOf(fieldOf(kinds, 'audiences')), 'content/kinds.json'),
    groups: list('グループ', keysOf(fieldOf(kinds, 'groups')), 'content/kinds.json'),
    districts: list('地区', idsIn(fieldOf(dataOf('districts.json'), 'areas')), 'content/districts.json'),
    places: list('窓口・場所', filesIn('places'), 'content/places'),
    programs: list('事業', filesIn('programs'), 'content/programs'),
    support: list('しくみのページ', filesIn('support'), 'content/support'),
    terms: list('言葉', idsIn(dataOf('terms.json')), 'content/terms.json'),
  };
}

/** Each reference to a kind, district, source, record or other listed name refers to one that exists. */
export const knownNames: Rule = (content) => {
  const lists = nameLists(content);
  const checked: ContentFile[] = [
    ...Object.values(content.folders).flat(),
    ...Object.values(content.singles),
  ];
  return checked.flatMap((file) =>
    [...scalarValues(file.document.data)].flatMap(({ path: field, value }): Problem[] => {
      const name = listOf(file.file, field);
      const list = name && lists[name];
      if (!list || typeof value !== 'string' || value === 'unknown' || list.names.has(value)) return [];
      const message = `「${value}」という${list.what}はありません。${list.where} にある名前を書いてください`;
      return [problemAt(file, field, message)];
    }),
  );
};

/** The list that must contain the name in a field, according to `references` of the file's collection. */
export function listOf(file: string, fieldPath: FieldPath): NameList | undefined {
  const field = fieldPath.findLast((part) => typeof part === 'string' && part !== 'value');
  return collectionOf(file)?.references?.[String(field)];
}
