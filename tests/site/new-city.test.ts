import { load } from 'cheerio';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geocodeContent } from '../../scripts/commands/geocode.ts';
import { today } from '../../src/data/clock.ts';
import { fileCollections } from '../../src/schema/collections.ts';
import { linksLeadSomewhere } from '../support/page-rules/links.ts';
import { htmlIsValid } from '../support/page-rules/valid-html.ts';
import { runCommand } from '../support/run-command.ts';
import { sweep } from '../support/sweep.ts';
import { readRows } from '../support/worksheets.ts';

const day = today();
const folder = mkdtempSync(path.join(tmpdir(), 'navi-new-city-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script as staff do, without the variables of the test runner, which would make a build a development build. */
function run(script: string, args: string[], env: Record<string, string> = {}): void {
  const { HOME = '', PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { HOME, PATH, ...env },
  });
  expect(status, stdout + stderr).toBe(0);
}

/** Makes the content of a city that does not exist; its files and its built site are in folders of this name. */
const contentOf = (name: string) => path.join(folder, name);
const siteOf = (name: string) => path.join(folder, `${name}-site`);
function newCity(name: string, ...options: string[]): void {
  run('scripts/new-city.ts', ['--code', '20299', '--name', '若草市', ...options, contentOf(name)]);
}
const build = (name: string) =>
  run('scripts/build.ts', [], {
    CONTENT_DIR: contentOf(name),
    OUT_DIR: siteOf(name),
    BUILD_DATE: day,
    PRECOMPRESS: '0',
  });
const page = (name: string, address: string) =>
  load(readFileSync(path.join(siteOf(name), address, 'index.html'), 'utf8'));

/** Adds a record as the guide for editors shows it, in words of the city's own and with an address. */
function addRecord(name: string, address: string): void {
  const guide = readFileSync(path.join(contentOf(name), 'README.md'), 'utf8');
  const [, example = ''] = /```md\n([\s\S]*?)```/.exec(guide) ?? [];
  const fact = `address:\n  value: ${address}\n  source: city-staff\n  asOf: ${day}`;
  const file = path.join(contentOf(name), 'places/hiroba/ekimae-hiroba.md');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    example
      .replaceAll(/^ {3}/gm, '')
      .replace(/^ {2}from: .*\n/m, '')
      .replace(/^name: .*/m, 'name: 若草ひろば')
      .replace(/^summary: .*/m, 'summary: 若草の親子が集まる広場です。')
      .replace(/\n---\n[^]*/, '\n---\n\n小さな庭があります。\n')
      .replace('address: unknown', fact),
  );
}

const links = (name: string) =>
  sweep(contentOf(name), siteOf(name), { links: linksLeadSomewhere, html: htmlIsValid });

describe('a new city with geodata and one record with an address', () => {
  beforeAll(() => {
    newCity('geo', '--phone', '026-000-0001', '--geo', 'tests/fixtures/open-files');
    addRecord('geo', '若草市本町1-2-3');
    const { status } = runCommand(geocodeContent, ['--write'], { contentDir: contentOf('geo'), day });
    expect(status).toBe(0);
    build('geo');
  }, 240_000);

  it('has the record on its map, and links to the map in the menu and on the home page', () => {
    const { features } = JSON.parse(
      readFileSync(path.join(siteOf('geo'), 'data/v1/places.geojson'), 'utf8'),
    ) as {
      features: { geometry: { coordinates: number[] }; properties: { precision: string } }[];
    };
    expect(features.map(({ geometry, properties }) => [geometry.coordinates, properties.precision])).toEqual([
      [[145.0185, 35.5312], 'exact'],
    ]);
    expect(page('geo', 'map')('[data-map]').length).toBe(1);
    expect(page('geo', '')('nav a[href="/map/"]').length).toBe(1);
    expect(page('geo', '')('main a[href="/map/"]').length).toBe(1);
  });

  it('finds distances from its stations, towns and postcodes', () => {
    const { groups, postcodes } = JSON.parse(readFileSync(path.join(siteOf('geo'), 'near.json'), 'utf8')) as {
      groups: { points: [string][] }[];
      postcodes: Record<string, [string]>;
    };
    const names = groups.flatMap(({ points }) => points.map(([name]) => name));
    expect(names).toEqual(expect.arrayContaining(['若草駅', '東若草駅', '本町', '本町1丁目', '川原']));
    expect(postcodes['3990001']?.[0]).toBe('本町');
  });

  it('names the sources of the geodata with their terms', () => {
    expect(page('geo', 'sources')('main').text()).toMatch(
      /国土数値情報（行政区域データ）[\s\S]*位置参照情報/,
    );
    expect(page('geo', 'open-data')('table').first().text()).toMatch(/町と丁目の位置[\s\S]*郵便番号/);
    expect(page('geo', 'places/ekimae-hiroba')('figure a[href="/sources/#geo-base"]').length).toBe(1);
  });

  it('has only valid pages and links', async () => {
    const findings = await links('geo');
    expect(findings.get('links')?.violations).toEqual([]);
    expect(findings.get('html')?.violations).toEqual([]);
  });
});

describe('a new city without geodata', () => {
  beforeAll(() => {
    newCity('bare');
    build('bare');
  }, 240_000);

  it('has neither a map nor districts, nor links to them', async () => {
    expect(['map', 'areas'].filter((address) => existsSync(path.join(siteOf('bare'), address)))).toEqual([]);
    expect(page('bare', '')('a[href="/map/"], a[href="/areas/"]').length).toBe(0);
    const findings = await links('bare');
    expect(findings.get('links')?.violations).toEqual([]);
    expect(findings.get('html')?.violations).toEqual([]);
  });

  it('has a worksheet of new records with general names of the usual counters, and no facts about them', () => {
    const sheet = readFileSync(path.join(contentOf('bare'), 'worksheets/新しい窓口.csv'), 'utf8');
    const { kinds } = fileCollections['kinds.json'].schema.parse(
      JSON.parse(readFileSync(path.join(contentOf('bare'), 'kinds.json'), 'utf8')),
    );
    const kindNames = Object.values(kinds).map(({ name }) => name);
    const rows = readRows(path.join(contentOf('bare'), 'worksheets/新しい窓口.csv')).filter(
      (cells) => cells['名前'] !== '',
    );
    expect(rows.map((cells) => cells['名前'])).toEqual(
      expect.arrayContaining([
        '地域包括支援センター',
        '保健センター',
        '社会福祉協議会',
        '子育て支援センター',
        '基幹相談支援センター',
      ]),
    );
    const filled = rows.map((cells) => Object.keys(cells).filter((column) => cells[column] !== ''));
    expect([...new Set(filled.map((columns) => columns.join()))]).toEqual(['種類,名前']);
    expect(rows.filter((cells) => !kindNames.includes(cells['種類'] ?? ''))).toEqual([]);
    expect(sheet).not.toMatch(/\d{2,}/);
  });
});
