import type { z } from 'zod';
import { auditSchema } from './audit.ts';
import { baseLayerSchema } from './base-layer.ts';
import { changesSchema } from './changes.ts';
import { crisisSchema } from './crisis.ts';
import { districtsSchema } from './districts.ts';
import { emergencySchema } from './emergency.ts';
import { flowNodeSchema } from './flow.ts';
import { anchorsSchema, postcodesSchema, stationsSchema, townPointsSchema } from './geo.ts';
import { kidsSchema } from './kids.ts';
import { kindsSchema } from './kinds.ts';
import { needSchema } from './need.ts';
import { noNeedSchema } from './no-need.ts';
import { pageSchema } from './page.ts';
import { placeSchema } from './place.ts';
import { languageSchema } from './language.ts';
import { plainWordsSchema } from './plain-words.ts';
import { programSchema } from './program.ts';
import { removedRecordsSchema } from './removed-records.ts';
import { retiredNumbersSchema } from './retired-numbers.ts';
import { siteSchema } from './site.ts';
import { sourcesSchema } from './sources.ts';
import { supportSchema } from './support.ts';
import { termsSchema } from './terms.ts';
import { townsSchema } from './towns.ts';

/** The lists of ids (of sources, kinds, records and so on) that fields of the content refer to. */
export type NameList =
  'sources' | 'kinds' | 'groups' | 'audiences' | 'districts' | 'places' | 'programs' | 'support' | 'terms';

/** A kind of content file, as the site, the check and the editors' help use it. */
type Collection = {
  schema: z.ZodType;
  /** The title of the JSON Schema that editors show. */
  title: string;
  /** Fields that hold ids, at any depth of the file, and the list that must contain each id. */
  references?: Record<string, NameList>;
  /** True if the texts are official names, quotations or word lists, which the check of plain Japanese skips. */
  isQuoted?: true;
};

/** A single file; its key is its path in the content folder. */
type FileCollection = Collection & {
  /** True if a city can do without the file. */
  isOptional?: true;
};

/** A folder with one file for each record; the file's name is the record's id. */
type FolderCollection = Collection & { format: 'md' | 'json' };

const source = { source: 'sources' } as const;

/**
 * The single files of a content folder. Together with `folderCollections` this is the table of content files from which
 * the loaders of the site and of the command line, the editors' help, the check of ids and the check of plain Japanese
 * are derived. A new kind of content file needs a schema and a row here.
 */
export const fileCollections = {
  'site.json': {
    schema: siteSchema,
    title: '市ごとに違うこと',
    references: { lastResort: 'places', anyTrouble: 'kinds', anyTroubleLine: 'places' },
    isQuoted: true,
  },
  'kinds.json': {
    schema: kindsSchema,
    title: '窓口・場所の種類',
    references: { audiences: 'audiences', group: 'groups', section: 'places' },
  },
  'districts.json': {
    schema: districtsSchema,
    title: '圏域と地区',
    references: { ...source, place: 'places' },
    isQuoted: true,
  },
  'sources.json': { schema: sourcesSchema, title: '出典', isQuoted: true },
  'retired-numbers.json': { schema: retiredNumbersSchema, title: '使われなくなった番号', isQuoted: true },
  'towns.csv': {
    schema: townsSchema,
    title: '町と地区',
    references: { ...source, district: 'districts' },
    isQuoted: true,
  },
  'no-need.json': {
    schema: noNeedSchema,
    title: '困りごとから案内しない窓口・場所',
    references: { place: 'places' },
    isQuoted: true,
    isOptional: true,
  },
  'removed-records.json': {
    schema: removedRecordsSchema,
    title: '理由があって消した窓口・場所（あるとき）',
    isQuoted: true,
    isOptional: true,
  },
  'terms.json': {
    schema: termsSchema,
    title: '役所の言葉と、ふだんの言葉',
    references: { support: 'support', related: 'terms' },
    isQuoted: true,
  },
  'plain-words.json': { schema: plainWordsSchema, title: 'やさしい文のきまり', isQuoted: true },
  'crisis.json': {
    schema: crisisSchema,
    title: '危ないときの言葉と番号',
    references: { places: 'places' },
    isQuoted: true,
  },
  'kids.json': {
    schema: kidsSchema,
    title: '子ども・10代の人のページ（あるとき）',
    references: { ...source, place: 'places' },
    isOptional: true,
  },
  'emergency.json': {
    schema: emergencySchema,
    title: '「緊急のとき」のページの電話',
    references: { listeningLine: 'places', place: 'places', places: 'places' },
  },
  'changes.json': {
    schema: changesSchema,
    title: '変わったこと（あるとき）',
    references: { place: 'places' },
    isOptional: true,
  },
  'accessibility.json': {
    schema: auditSchema,
    title: '自動テストの結果（自動で書かれます）',
    isOptional: true,
    isQuoted: true,
  },
  'geo/stations.csv': { schema: stationsSchema, title: '駅', references: source, isQuoted: true },
  'geo/towns.csv': { schema: townPointsSchema, title: '町の位置', references: source, isQuoted: true },
  'geo/anchors.csv': { schema: anchorsSchema, title: '建物の位置', references: source, isQuoted: true },
  'geo/postcodes.csv': { schema: postcodesSchema, title: '郵便番号', references: source, isQuoted: true },
  'geo/base-layer.geojson': {
    schema: baseLayerSchema,
    title: '地図の下絵',
    references: source,
    isQuoted: true,
  },
} as const satisfies Record<string, FileCollection>;

/** The folders of a content folder: one file for each record. */
export const folderCollections = {
  places: {
    schema: placeSchema,
    format: 'md',
    title: '窓口・場所',
    references: {
      ...source,
      kind: 'kinds',
      districts: 'districts',
      hoursOf: 'places',
      section: 'places',
      askInstead: 'places',
      related: 'places',
      movedTo: 'places',
    },
  },
  programs: {
    schema: programSchema,
    format: 'md',
    title: '市の事業',
    references: { ...source, kinds: 'kinds', places: 'places', sections: 'places' },
  },
  support: {
    schema: supportSchema,
    format: 'md',
    title: '市のしくみの説明',
    references: { ...source, kinds: 'kinds', places: 'places', programs: 'programs', sections: 'places' },
  },
  languages: {
    schema: languageSchema,
    format: 'json',
    title: 'ほかのことばでの、最初の助け',
    references: { interpreter: 'places', place: 'places', kind: 'kinds', kinds: 'kinds' },
    isQuoted: true,
  },
  needs: {
    schema: needSchema,
    format: 'json',
    title: '住民の困りごと',
    references: { places: 'places', kinds: 'kinds' },
    isQuoted: true,
  },
  pages: { schema: pageSchema, format: 'md', title: '文のページ' },
  flow: {
    schema: flowNodeSchema,
    format: 'json',
    title: '「どこに相談？」の質問と答え',
    references: {
      ...source,
      place: 'places',
      kind: 'kinds',
      browse: 'kinds',
      atNight: 'places',
      busy: 'places',
    },
  },
} as const satisfies Record<string, FolderCollection>;

export type FileName = keyof typeof fileCollections;
export type FolderName = keyof typeof folderCollections;
/** The content of a file as its schema outputs it. */
export type FileContent<Name extends FileName> = z.output<(typeof fileCollections)[Name]['schema']>;
/** A record of a folder as its schema outputs it. */
export type FolderRecord<Name extends FolderName> = z.output<(typeof folderCollections)[Name]['schema']>;

/**
 * The collection of a file.
 * @param file path in the content folder, separated by `/`
 * @returns undefined for a file outside all collections, such as `i18n/ja.json`
 */
export function collectionOf(file: string): Collection | undefined {
  const [folder = ''] = file.split('/');
  const folders: Record<string, Collection> = folderCollections;
  const files: Record<string, Collection> = fileCollections;
  return folders[folder] ?? files[file];
}
