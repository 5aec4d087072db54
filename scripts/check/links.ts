import { readdirSync } from 'node:fs';
import path from 'node:path';
import { collectionOf } from '../../src/schema/collections.ts';
import type { Content, ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

const pagesFolder = path.resolve(import.meta.dirname, '../../src/pages');
/** The pages and folders of pages of the site, without their endings; `[id]` matches any. */
const siteSections = readdirSync(pagesFolder).map((name) => name.replace(/\.(astro|ts)$/, ''));

/** Links lead to public hosts, and links within the site to a page that exists. */
export const links: Rule = (content) => [
  ...content.files.filter(({ file }) => collectionOf(file) !== undefined).flatMap(fieldProblems),
  ...[
    ...content.folders.places,
    ...content.folders.programs,
    ...content.folders.support,
    ...content.folders.pages,
  ].flatMap((file) => bodyProblems(file, content)),
];

function fieldProblems(file: ContentFile): Problem[] {
  return [...scalarValues(file.document.data)].flatMap(({ path: field, value }) => {
    // The images of the map may come from the machine that serves the site.
    if (typeof value !== 'string' || !/^https?:/.test(value) || field.join('.') === 'tiles.url') return [];
    const message = hostProblem(value);
    return message === undefined ? [] : [problemAt(file, field, message)];
  });
}

/** Why the host of an address is not one that everybody can reach; undefined if it is. */
function hostProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, username } = new URL(address);
  if (username !== '') return 'アドレスに利用者の名前やパスワードが入っています。消してください';
  const isInternal =
    !hostname.includes('.') || /\.(local|localhost|lan|internal|intra|home|corp)$/.test(hostname);
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  return isInternal || isAddress
    ? `「${hostname}」は、庁内や手元のパソコンでしか開けません。だれでも開けるアドレスを書いてください`
    : undefined;
}

function bodyProblems({ file, document }: ContentFile, content: Content): Problem[] {
  return document.body.split('\n').flatMap((text, index) =>
    [
      ...[...text.matchAll(/\]\(\s*([^)\s]+)/g)].map(([, target = '']) => target),
      ...[...text.matchAll(/(?<!\]\()https?:\/\/[\w.:@[\]-]+/g)].map(([target]) => target),
    ].flatMap((target) => {
      const message = targetProblem(target, file, content);
      return message === undefined ? [] : [{ file, line: document.bodyLine + index, field: '本文', message }];
    }),
  );
}

function targetProblem(target: string, file: string, content: Content): string | undefined {
  if (/^https?:/.test(target)) return hostProblem(target);
  if (target.startsWith('//')) return `「${target}」は、https: を付けて書いてください`;
  if (target.startsWith('/')) {
    return `「${target}」は、サイトの場所が変わると開けません。../ で始めてください（例: ../../support/）`;
  }
  if (!/^\.{1,2}\//.test(target)) return undefined;
  const { pathname } = new URL(target, `https://site.example${addressOf(file)}`);
  return pageExists(pathname, content)
    ? undefined
    : `「${target}」というページはありません（${pathname} になります）。行き先を確認してください`;
}

/** The address of the page of a file. */
function addressOf(file: string): string {
  const [folder = ''] = file.split('/');
  const name = path.parse(file).name;
  return folder === 'pages' ? `/${name}/` : `/${folder}/${name}/`;
}

function pageExists(pathname: string, { folders, singles }: Content): boolean {
  const [section = '', id = ''] = pathname.split('/').filter((part) => part !== '');
  if (section === '') return true;
  const names = {
    places: () => folders.places.map((entry) => entry.id),
    programs: () => folders.programs.map((entry) => entry.id),
    support: () => [...folders.support.map((entry) => entry.id), 'terms'],
    kinds: () => Object.keys(singles['kinds.json']?.record.kinds ?? {}),
    areas: () =>
      (singles['districts.json']?.record.areas ?? []).flatMap(({ districts }) =>
        districts.map((district) => district.id),
      ),
  }[section];
  if (names && id !== '') return names().includes(id);
  if (section === 'places' || section === 'kinds') return false;
  return (
    siteSections.includes(section) ||
    folders.pages.some((page) => page.id === section) ||
    folders.languages.some((language) => language.id === section)
  );
}
