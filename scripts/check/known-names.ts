import path from 'node:path';
import type { FieldPath } from '../content/document.ts';
import type { Content, ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { scalarValues, problemAt, type Rule } from './rule.ts';

type NameList = { what: string; names: Set<string>; where: string };

/** Fields that hold the name of something else, and the list in which that name must be. */
const references: Record<string, keyof ReturnType<typeof nameLists>> = {
  source: 'sources',
  kind: 'kinds',
  kinds: 'kinds',
  anyTrouble: 'kinds',
  group: 'groups',
  audiences: 'audiences',
  districts: 'districts',
  district: 'districts',
  section: 'places',
  sections: 'places',
  askInstead: 'places',
  hoursOf: 'places',
  related: 'places',
  movedTo: 'places',
  places: 'places',
  lastResort: 'places',
  listeningLine: 'places',
  anyTroubleLine: 'places',
  place: 'places',
  atNight: 'places',
  busy: 'places',
  browse: 'kinds',
  interpreter: 'places',
  programs: 'programs',
  support: 'support',
};

function nameLists({ singles, files }: Content) {
  const kinds = singles['kinds.json']?.record;
  const audiences = kinds?.audiences;
  const areas = singles['districts.json']?.record.areas ?? [];
  const list = (what: string, names: Iterable<string>, where: string): NameList => ({
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
    places: list('記録', filesIn('places'), 'content/places'),
    programs: list('事業', filesIn('programs'), 'content/programs'),
    support: list('しくみのページ', filesIn('support'), 'content/support'),
  };
}

/** Whatever names a kind, a district, a source or a record names one that exists. */
export const knownNames: Rule = (content) => {
  const lists = nameLists(content);
  const files: ContentFile[] = [
    ...content.folders.places,
    ...content.folders.programs,
    ...content.folders.support,
    ...content.folders.languages,
    ...content.folders.flow,
    ...Object.values(content.singles),
  ];
  return files.flatMap((file) =>
    [...scalarValues(file.document.data)].flatMap(({ path: field, value }): Problem[] => {
      const list = listFor(file.file, field, lists);
      if (!list || typeof value !== 'string' || value === 'unknown' || list.names.has(value)) return [];
      const message = `「${value}」という${list.what}はありません。${list.where} にある名前を書いてください`;
      return [problemAt(file, field, message)];
    }),
  );
};

function listFor(
  file: string,
  fieldPath: FieldPath,
  lists: ReturnType<typeof nameLists>,
): NameList | undefined {
  if (file === 'districts.json' && fieldPath[0] === 'areas') return undefined;
  const field = fieldPath.findLast((part) => typeof part === 'string' && part !== 'value');
  const list = references[String(field)];
  return list && lists[list];
}
