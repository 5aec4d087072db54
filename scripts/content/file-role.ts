import { fileCollections, folderCollections } from '../../src/schema/collections.ts';

/** Files outside the collections that programs or staff read. */
const otherFiles = /^(README\.md|i18n\/(ja|readings)\.json|stories\.csv|[a-z]+\.golden\.csv)$/;

/** Files that editors, spreadsheets and file managers leave in a folder. */
const leftovers =
  /(^|\/)(\.DS_Store|\.gitkeep|\.gitattributes|Thumbs\.db|desktop\.ini|~\$[^/]*|\.~lock\.[^/]*#|[^/]+~|\.[^/]*\.sw[op])$/;

/** Sheets that go round in the sections, as `new-city` writes one. */
const sheets = /^worksheets\/[^/]+\.csv$/;

/**
 * What a file of a content folder is: `content` is read, `leftover` may stay, and `unread` is read by nothing.
 * @param file path in the content folder, separated by `/`
 */
export function roleOf(file: string): 'content' | 'leftover' | 'unread' {
  if (file in fileCollections || otherFiles.test(file)) return 'content';
  if (leftovers.test(file) || sheets.test(file)) return 'leftover';
  const format = formatOf(file);
  return format !== undefined && file.endsWith(`.${format}`) ? 'content' : 'unread';
}

/**
 * Why nothing reads a file, and what to do, in Japanese.
 * @param all all files of the content folder, whose folders of records are those of kinds
 */
export function unreadMessage(file: string, all: readonly string[]): string {
  const format = formatOf(file);
  const isUnderKind = all.some((other) => other.startsWith(`places/${file.split('/')[0]}/`));
  const remedy = isUnderKind
    ? `窓口・場所のファイルは places の中に置きます。名前の欄で places/${file} にしてください`
    : format === undefined
      ? '窓口・場所のファイルなら、places の中の、種類の名前のフォルダーに置いてください。不要なら、消してください'
      : `ここで読まれるのは .${format} のファイルだけです。名前の終わりを .${format} にするか、不要なら消してください`;
  return `このファイルは、どこからも読まれません。${remedy}`;
}

/** The ending of the files of the folder; undefined outside the folders of the collections. */
function formatOf(file: string): string | undefined {
  const [folder = '', ...rest] = file.split('/');
  const folders: Record<string, { format: string }> = folderCollections;
  return rest.length > 0 ? folders[folder]?.format : undefined;
}
