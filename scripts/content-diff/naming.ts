import { z } from 'zod';
import ja from '../../content/i18n/ja.json' with { type: 'json' };
import {
  collectionOf,
  fileCollections,
  folderCollections,
  type NameList,
} from '../../src/schema/collections.ts';
import { listOf } from '../check/known-names.ts';
import type { FieldPath } from '../content/document.ts';
import type { Content } from '../content/load.ts';
import { isObject } from './value-changes.ts';

/** Files outside the collections, and their titles. */
const otherFiles: Record<string, string> = {
  'i18n/ja.json': '画面の言葉',
  'i18n/readings.json': '言葉の読み',
  'stories.csv': '困りごとの例',
  'routing.golden.csv': '受け入れた行き先の表',
  'danger.golden.csv': '受け入れた番号の順番',
  'README.md': '編集の手引き',
};

/** Short names of fields whose description is long or missing, in all files. */
const fieldNames: Record<string, string> = {
  source: '出典',
  asOf: '日付',
  note: '但し書き',
  label: '説明',
  value: '値',
  name: '名前',
  kana: '読み',
  title: '題',
  text: '文',
  hint: '例',
  next: '次',
  url: 'アドレス',
  days: '曜日',
  from: '始まり',
  until: '終わり',
  to: '終わり',
  windows: '窓口',
  options: '選択肢',
  phrases: '言い方',
  patterns: '言葉',
  places: '窓口・場所',
  kinds: '種類',
  free: '無料か',
  booking: '予約がいるか',
  charge: '通話料',
  always: '24時間か',
  for: 'だれの番号か',
  publisher: '出した所',
  seen: '取り込んだ日',
  confidence: '確かさ',
  licence: '使ってよい条件',
  cards: 'カード',
  class: '危険の種類',
  line: '控えめな1行',
  notice: 'お知らせ',
  records: '窓口・場所',
};

/** The heading below which changes of a file are listed: the title of its folder, or its own. */
export function sectionOf(file: string): string {
  const [folder = ''] = file.split('/');
  const folders: Record<string, { title: string }> = folderCollections;
  return folders[folder]?.title ?? titleOf(file);
}

/** The title of a single file. */
function titleOf(file: string): string {
  const files: Record<string, { title: string }> = fileCollections;
  return files[file]?.title ?? otherFiles[file] ?? file;
}

/** The display name of a file: the name of its record, question or outcome, or its title. */
export function nameOf(file: string, data: unknown): string {
  const field = isObject(data) ? (data.name ?? data.title ?? data.text) : undefined;
  if (!file.includes('/') || file.startsWith('geo/') || file.startsWith('i18n/')) return titleOf(file);
  if (typeof field !== 'string') return file;
  if (!file.startsWith('flow/')) return field;
  return (data as { type?: unknown }).type === 'question' ? `質問「${field}」` : `答え「${field}」`;
}

/** The label of a field in Japanese, from the messages of the site or the descriptions of the schema. */
export function labelOf(file: string, path: FieldPath): string {
  const schema = collectionOf(file)?.schema;
  const names = path.flatMap((part, index) => {
    if (typeof part === 'number' || (part === 'value' && index > 0)) return [];
    if (index === 0 && file.startsWith('places/') && part in ja && part !== 'name') {
      return [(ja as Record<string, string>)[part]!];
    }
    return [fieldNames[part] ?? (schema && descriptionAt(schema, path.slice(0, index + 1))) ?? part];
  });
  return names.join(' ');
}

type JsonSchema = {
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
};
const jsonSchemas = new Map<z.ZodType, JsonSchema>();

/** The first words of the description of a field. */
function descriptionAt(schema: z.ZodType, path: FieldPath): string | undefined {
  const root =
    jsonSchemas.get(schema) ??
    (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  jsonSchemas.set(schema, root);
  const children = (node: JsonSchema, part: string | number): JsonSchema[] => {
    const own =
      typeof part === 'number' ? node.items : (node.properties?.[part] ?? node.additionalProperties);
    const alternatives = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    return [
      ...(typeof own === 'object' ? [own] : []),
      ...alternatives.flatMap((alternative) => children(alternative, part)),
    ];
  };
  const found = path.reduce<JsonSchema[]>(
    (nodes, part) => nodes.flatMap((node) => children(node, part)),
    [root],
  );
  const description = found.find((node) => node.description !== undefined)?.description;
  return description?.split(/[。（]/)[0];
}

/** The names of records, kinds, sources and so on, by the list of their ids. */
export function namesIn({
  files,
  folders,
  singles,
}: Content): (file: string, path: FieldPath, id: string) => string {
  const named = (list: { id: string; name: string }[]) => new Map(list.map(({ id, name }) => [id, name]));
  const records = (folder: string) =>
    files
      .filter(({ file }) => file.startsWith(`${folder}/`))
      .map(({ file, document }) => ({
        id: file
          .split('/')
          .at(-1)!
          .replace(/\.\w+$/, ''),
        name: nameOf(file, document.data),
      }));
  const entries = (list: Record<string, { name: string }> = {}) =>
    Object.entries(list).map(([id, { name }]) => ({ id, name }));
  const kinds = singles['kinds.json']?.record;
  const lists: Record<NameList, Map<string, string>> = {
    sources: named(
      Object.entries(singles['sources.json']?.record ?? {}).map(([id, { title }]) => ({
        id,
        name: `「${title}」`,
      })),
    ),
    kinds: named(entries(kinds?.kinds)),
    groups: named(entries(kinds?.groups)),
    audiences: named(
      Object.entries(kinds?.audiences ?? {}).map(([id, one]) => ({ id, name: audienceName(one, id) })),
    ),
    districts: named(singles['districts.json']?.record.areas.flatMap(({ districts }) => districts) ?? []),
    places: named(records('places')),
    programs: named(records('programs')),
    support: named(records('support')),
    terms: named((singles['terms.json']?.record ?? []).map(({ id, term }) => ({ id, name: term }))),
  };
  const steps = named(
    folders.flow.map(({ id, file, document }) => ({ id, name: nameOf(file, document.data) })),
  );
  return (file, path, id) => {
    const field = path.findLast((part) => typeof part === 'string');
    if (file.startsWith('flow/') && (field === 'next' || field === 'outcome')) return steps.get(id) ?? id;
    const list = listOf(file, path);
    return (list && lists[list].get(id)) ?? id;
  };
}

const audienceName = (audience: unknown, id: string): string =>
  typeof audience === 'string'
    ? audience
    : isObject(audience)
      ? String(audience.name ?? audience.title ?? id)
      : id;
