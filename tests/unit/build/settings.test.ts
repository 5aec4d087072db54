import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareOutDir, SettingError, siteAddress } from '../../../scripts/build/settings.ts';

const address = (SITE_URL?: string, BASE_PATH?: string) =>
  siteAddress({ ...(SITE_URL !== undefined && { SITE_URL }), ...(BASE_PATH !== undefined && { BASE_PATH }) });

describe('the address of the site', () => {
  it.each([
    [undefined, undefined, 'http://localhost:4321', '/'],
    ['https://www.example.jp', undefined, 'https://www.example.jp', '/'],
    ['https://www.example.jp/', '', 'https://www.example.jp', '/'],
    ['https://www.example.jp', '/', 'https://www.example.jp', '/'],
    ['https://www.example.jp', 'navi', 'https://www.example.jp', '/navi'],
    ['https://www.example.jp', '/navi', 'https://www.example.jp', '/navi'],
    ['https://www.example.jp', 'navi/', 'https://www.example.jp', '/navi'],
    ['https://www.example.jp', '/navi/', 'https://www.example.jp', '/navi'],
    ['https://www.example.jp', '//navi//2//', 'https://www.example.jp', '/navi/2'],
    ['https://user.example.com/navi/', undefined, 'https://user.example.com', '/navi'],
    ['https://user.example.com/navi', '', 'https://user.example.com', '/navi'],
    ['https://user.example.com/navi/', 'navi', 'https://user.example.com', '/navi'],
    ['http://localhost:8080', undefined, 'http://localhost:8080', '/'],
    [undefined, 'my_navi.2', 'http://localhost:4321', '/my_navi.2'],
  ])('for SITE_URL %s and BASE_PATH %s is %s%s', (siteUrl, basePath, site, base) => {
    expect(address(siteUrl, basePath)).toEqual({ site, base });
  });

  it.each([
    ['www.example.jp', undefined, /SITE_URL「www\.example\.jp」は.*https:/],
    ['ftp://example.jp', undefined, /SITE_URL「ftp/],
    ['https://', undefined, /SITE_URL「https:\/\/」は/],
    ['https://example.jp/?a=1', undefined, /@、\?、#/],
    ['https://example.jp/#a', undefined, /@、\?、#/],
    ['https://a:b@example.jp/', undefined, /@、\?、#/],
    [
      'https://example.jp/navi/',
      '/other',
      /SITE_URL の道「\/navi」と BASE_PATH「\/other」が違います。BASE_PATH を「\/navi」に/,
    ],
    ['https://example.jp/navi/', '/', /が違います/],
    ['https://example.jp', 'https://example.jp/navi', /BASE_PATH の道/],
    ['https://example.jp', '../navi', /BASE_PATH の道「\.\.\/navi」は使えません/],
    ['https://example.jp', 'まつり', /半角/],
    ['https://example.jp', 'my navi', /半角/],
    ['https://example.jp', 'C:/Program Files/Git/navi', /半角/],
    ['https://example.jp/%E3%81%82', undefined, /SITE_URL の道/],
  ])('is refused for SITE_URL %s and BASE_PATH %s', (siteUrl, basePath, message) => {
    expect(() => address(siteUrl, basePath)).toThrow(SettingError);
    expect(() => address(siteUrl, basePath)).toThrow(message);
  });
});

describe('the output folder', () => {
  let tempDir: string;
  beforeEach(() => {
    tempDir = mkdtempSync(path.join(tmpdir(), 'settings-'));
  });
  afterEach(() => rmSync(tempDir, { recursive: true }));
  const outDir = (OUT_DIR: string) => prepareOutDir({ OUT_DIR });

  it('may be in folders that do not exist yet', () => {
    const folder = path.join(tempDir, 'new/folder/x');
    expect(outDir(folder)).toBe(folder);
    expect(existsSync(path.dirname(folder))).toBe(true);
  });

  it.each(['empty', 'empty/', './empty'])('may be empty: %s', (name) => {
    mkdirSync(path.join(tempDir, 'empty'));
    expect(outDir(path.join(tempDir, name))).toBe(path.join(tempDir, 'empty'));
  });

  it('may contain the last site', () => {
    writeFileSync(path.join(tempDir, 'index.html'), '');
    expect(outDir(tempDir)).toBe(tempDir);
  });

  it('is dist where OUT_DIR is empty or not set', () => {
    for (const env of [{}, { OUT_DIR: '' }]) expect(prepareOutDir(env)).toBe(path.resolve('dist'));
  });

  it('is refused where it contains other files', () => {
    writeFileSync(path.join(tempDir, 'letter.txt'), '');
    expect(() => outDir(tempDir)).toThrow(/消えてしまいます。OUT_DIR には/);
    expect(readdirSync(tempDir)).toEqual(['letter.txt']);
  });

  it.each(['.', '..', '/', 'src', 'src/pages/new', 'content', 'public/site', 'node_modules/x'])(
    'is refused where it is a source folder of the project: %s',
    (name) => {
      expect(() => outDir(name)).toThrow(SettingError);
      expect(existsSync('src/pages/new')).toBe(false);
    },
  );

  it('is refused where it is, contains or is inside the content folder', () => {
    const CONTENT_DIR = path.join(tempDir, 'city/content');
    mkdirSync(CONTENT_DIR, { recursive: true });
    for (const OUT_DIR of [CONTENT_DIR, path.join(tempDir, 'city'), path.join(CONTENT_DIR, 'dist')])
      expect(() => prepareOutDir({ OUT_DIR, CONTENT_DIR })).toThrow(/消えてしまいます/);
  });

  it('is refused where it is a file or is inside one', () => {
    const file = path.join(tempDir, 'file');
    writeFileSync(file, '');
    expect(() => outDir(file)).toThrow(/フォルダーではありません/);
    expect(() => outDir(path.join(file, 'site'))).toThrow(/作れないか、書きこめません/);
  });

  it.skipIf(process.getuid?.() === 0)('is refused where it cannot be written', () => {
    chmodSync(tempDir, 0o500);
    expect(() => outDir(path.join(tempDir, 'site'))).toThrow(/書きこめません/);
    chmodSync(tempDir, 0o700);
  });
});

it('a build with an invalid setting ends before the check, with exit code 2', () => {
  const env = { PATH: process.env.PATH ?? '', SITE_URL: 'https://example.jp/navi', BASE_PATH: '/other' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env,
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^SITE_URL の道.*\n$/);
});
