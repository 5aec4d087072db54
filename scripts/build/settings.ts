import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A wrong setting; the message is in Japanese and explains how to correct it. */
export class SettingError extends Error {}

/** Where the site is served: `site` is scheme and host; `base` is the path with a leading slash and no trailing one. */
export type Address = { site: string; base: string };

/** Folders of the project, which must not receive a built site. */
const projectFolders = [
  'src',
  'content',
  'public',
  'scripts',
  'tests',
  'node_modules',
  '.git',
  '.github',
  '.vscode',
];

const localhost = 'http://localhost:4321';

/**
 * The address of the site from `SITE_URL` (default http://localhost:4321) and `BASE_PATH`. Either may hold the path,
 * with or without slashes.
 * @throws {SettingError} if one of them is invalid, or the two contradict each other
 */
export function siteAddress({ SITE_URL, BASE_PATH }: NodeJS.ProcessEnv): Address {
  const url = readUrl(SITE_URL?.trim() || localhost);
  const inUrl = readPath(url.pathname, 'SITE_URL');
  const given = BASE_PATH?.trim() ?? '';
  const base = given === '' ? inUrl : readPath(given, 'BASE_PATH');
  if (inUrl !== '/' && inUrl !== base) {
    throw new SettingError(
      `SITE_URL の道「${inUrl}」と BASE_PATH「${given}」が違います。BASE_PATH を「${inUrl}」にするか、SITE_URL を「${url.origin}」にしてください。`,
    );
  }
  return { site: url.origin, base };
}

function readUrl(text: string): URL {
  const form = 'https://www.example.jp か https://www.example.jp/navi の形で書いてください。';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.host === '') {
    throw new SettingError(`SITE_URL「${text}」は、サイトのアドレスではありません。${form}`);
  }
  if (url.username || url.search || url.hash) {
    throw new SettingError(`SITE_URL「${text}」に、@、?、# は書けません。${form}`);
  }
  return url;
}

/** Normalizes a path to `/navi` or `/`. */
function readPath(text: string, name: 'SITE_URL' | 'BASE_PATH'): string {
  const parts = text.split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part))) {
    throw new SettingError(
      `${name} の道「${text}」は使えません。アドレスのうち、ホストの名前より後ろの「/navi」のような所だけを、半角の英数字と - _ . で書いてください。`,
    );
  }
  return `/${parts.join('/')}`;
}

/**
 * The absolute path of the folder that the built site replaces, from `OUT_DIR` (default `dist`). Creates its parents,
 * so that a long build does not fail at its end.
 * @throws {SettingError} if the folder cannot be written, or holds files other than a built site
 */
export function prepareOutDir({ OUT_DIR, CONTENT_DIR }: NodeJS.ProcessEnv): string {
  const given = OUT_DIR?.trim() || 'dist';
  const folder = path.resolve(given);
  const example = 'OUT_DIR には、作ったサイトだけを置くフォルダーを書いてください（例: dist）。';
  const content = path.resolve(CONTENT_DIR ?? 'content');
  const kept = [...projectFolders.map((name) => path.resolve(name)), content];
  if (
    kept.some((other) => isIn(folder, other)) ||
    [path.resolve('.'), content].some((other) => isIn(other, folder))
  ) {
    throw new SettingError(`OUT_DIR「${given}」には、ほかのファイルがあり、消えてしまいます。${example}`);
  }
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw new SettingError(`OUT_DIR「${given}」は、フォルダーではありません。${example}`);
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes('index.html')) {
      throw new SettingError(`OUT_DIR「${given}」には、ほかのファイルがあり、消えてしまいます。${example}`);
    }
  }
  const parent = path.dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK);
  } catch {
    throw new SettingError(
      `OUT_DIR「${given}」を置くフォルダー「${parent}」を作れないか、書きこめません。書きこめる所にしてください。`,
    );
  }
  return folder;
}

/** Whether a path is the folder itself or inside it. */
function isIn(inner: string, folder: string): boolean {
  const relative = path.relative(folder, inner);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}
