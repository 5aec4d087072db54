import path from 'node:path';
import { collectionOf, type NameList } from '../../src/schema/collections.ts';
import type { FieldPath } from '../content/document.ts';
import type { Content, ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

type Names = { what: string; names: Set<string>; where: string };

/** The names in each list of a content folder, with the list's Japanese name and where staff find it. */
function nameLists({ singles, files }: Content): Record<NameList, Names> {
  const kinds = singles['kinds.json']?.record;
  const audiences = kinds?.audiences;
  const areas = singles['districts.json']?.record.areas ?? [];
  const list = (what: string, names: Iterable<string>, where: string): Names => ({
    what,
    names: new Set(names),
    where,
  });
  const filesIn = (folder: string) =>
    files
      .filter(({ file }) => file.startsWith(`${folder}/`))
      .map(({ file }) => path.posix.basename(file, '.md'));
  return {
    sources: list('出典', Object.keys(singles['sources.json']?.record ?? {}), 'content/sources.json'),
    kinds: list('種類', Object.keys(kinds?.kinds ?? {}), 'content/kinds.json'),
    audiences: list('対象', Object.keys(audiences ?? {}), 'content/kinds.json'),
    groups: list('グループ', Object.keys(kinds?.groups ?? {}), 'content/kinds.json'),
    districts: list(
      '地区',
      areas.flatMap((area) => area.districts.map(({ id }) => id)),
      'content/districts.json',
    ),
    places: list('窓口・場所', filesIn('places'), 'content/places'),
    programs: list('事業', filesIn('programs'), 'content/programs'),
    support: list('しくみのページ', filesIn('support'), 'content/support'),
    terms: list(
      '言葉',
      (singles['terms.json']?.record ?? []).map(({ id }) => id),
      'content/terms.json',
    ),
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
      const list = listFor(file.file, field, lists);
      if (!list || typeof value !== 'string' || value === 'unknown' || list.names.has(value)) return [];
      const message = `「${value}」という${list.what}はありません。${list.where} にある名前を書いてください`;
      return [problemAt(file, field, message)];
    }),
  );
};

/** The list that must contain the name in a field, according to `references` of the file's collection. */
function listFor(file: string, fieldPath: FieldPath, lists: Record<NameList, Names>): Names | undefined {
  const field = fieldPath.findLast((part) => typeof part === 'string' && part !== 'value');
  const list = collectionOf(file)?.references?.[String(field)];
  return list && lists[list];
}
