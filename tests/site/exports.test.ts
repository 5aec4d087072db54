import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import type { PublishedPlaces } from '../../src/schema/published.ts';
import { cities, fixtureContent } from '../support/sites.ts';

const standards = 'tests/standards/hsds-3.0';

/** The columns of 推奨データセット in the order of the standard. */
const recommended = {
  'public-facilities.csv':
    '都道府県コード又は市区町村コード, NO, 都道府県名, 市区町村名, 名称, 名称_カナ, 名称_通称, POIコード, 住所, 方書, 緯度, 経度, 電話番号, 内線番号, 法人番号, 団体名, 利用可能曜日, 開始時間, 終了時間, 利用可能日時特記事項, 説明, バリアフリー情報, URL, 備考',
  'childcare-facilities.csv':
    '都道府県コード又は市区町村コード, NO, 都道府県名, 市区町村名, 名称, 名称_カナ, 種別, 住所, 方書, 緯度, 経度, アクセス方法, 駐車場情報, 電話番号, 内線番号, FAX番号, 法人番号, 団体名, 許可等年月日, 収容定員, 受入年齢, 利用可能曜日, 開始時間, 終了時間, 利用可能日時特記事項, 一時預かりの有無, URL, 備考',
};

describe.each(cities)('the open data of %s', (_, city, site) => {
  const file = (name: string) => readFileSync(path.join(site, 'data/v1', name), 'utf8');
  const published = JSON.parse(file('places.json')) as PublishedPlaces;
  const open = loadContent(city).folders.places.filter(({ record }) => record.status.value !== 'closed');
  const confidential = open.filter(({ record }) => record.confidential).map(({ id }) => id);

  it('contain every record once, except closed ones', () => {
    const ids = published.places.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
  });

  it('match the published JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(file('places.schema.json')));
    validate(published);
    expect(validate.errors).toBeNull();
  });

  it('have no empty cell for an unknown value in the table of records', () => {
    const rows = parse(file('places.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(open.length);
    const empty = rows.flatMap((row) =>
      Object.entries(row)
        .filter(([name, cell]) => cell === '' && !/_(出典|日付)$/.test(name))
        .map(([name]) => `${row.ID} ${name}`),
    );
    expect(empty).toEqual([]);
  });

  it.each(Object.entries(recommended))(
    'contain %s with the columns of the standard, a BOM for Excel and a remark for each missing number',
    (name, columns) => {
      const text = file(name);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.split('\r\n').length).toBeGreaterThan(1);
      const [head, ...rows] = parse(text, { bom: true }) as string[][];
      expect(head).toEqual(columns.split(', '));
      const at = (row: string[], column: string) => row[head!.indexOf(column)] ?? '';
      const unexplained = rows
        .filter((row) => at(row, '電話番号') === '' && !at(row, '備考').includes('電話'))
        .map((row) => at(row, '名称'));
      expect(unexplained).toEqual([]);
    },
  );

  it('contain valid GeoJSON with the precision of each point', () => {
    const { features } = check(file('places.geojson')) as {
      features: { properties: Record<string, unknown> }[];
    };
    if (city === fixtureContent) expect(features.length).toBeGreaterThan(0);
    const violations = features.filter(
      ({ properties }) => !['exact', 'chome'].includes(String(properties.precision)),
    );
    expect(violations).toEqual([]);
  });

  it('contain valid HSDS 3.0 without properties outside HSDS', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    for (const name of readdirSync(standards)) {
      const schema = JSON.parse(readFileSync(path.join(standards, name), 'utf8'));
      ajv.addSchema({ ...schema, $id: name, additionalProperties: false }, name);
    }
    const validate = ajv.getSchema('service.json')!;
    const services = JSON.parse(file('hsds-services.json')) as { id: string; name: string }[];
    const violations = services.flatMap((service) =>
      validate(service)
        ? []
        : validate.errors!.map(({ instancePath, message }) => `${service.name}${instancePath} ${message}`),
    );
    expect(violations).toEqual([]);
    expect(new Set(services.map(({ id }) => id)).size).toBe(open.length);
    expect(validate({ id: services[0]?.id, name: 'x' })).toBe(false);
  });

  it('contain every programme, every step of the flow and every source, and each programme has known sources', () => {
    const { folders, singles } = loadContent(city);
    const idsOf = (some: { id: string }[]) => some.map(({ id }) => id).toSorted();
    const { programs } = JSON.parse(file('programs.json')) as {
      programs: { id: string; source: string[] }[];
    };
    const { nodes } = JSON.parse(file('flow.json')) as { nodes: Record<string, unknown> };
    const { sources } = JSON.parse(file('sources.json')) as { sources: { id: string }[] };
    expect(idsOf(programs)).toEqual(idsOf(folders.programs));
    expect(Object.keys(nodes).toSorted()).toEqual(idsOf(folders.flow));
    expect(idsOf(sources)).toEqual(Object.keys(singles['sources.json']!.record).toSorted());
    const known = new Set(idsOf(sources));
    expect(programs.filter(({ source }) => !source.every((id) => known.has(id)))).toEqual([]);
  });

  it('identify each HSDS service by a name-based UUID (version 5)', () => {
    const services = JSON.parse(file('hsds-services.json')) as { id: string; name: string }[];
    expect(services.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-5/.test(id))).toBe(true);
  });

  it('contain no address of a confidential place in any file', () => {
    const places = published.places.filter(({ id }) => confidential.includes(id));
    expect(places.filter(({ address, position, venues }) => address ?? position ?? venues[0])).toEqual([]);
    expect(confidential.filter((id) => file('places.geojson').includes(`"${id}"`))).toEqual([]);
    expect(confidential.filter((id) => existsSync(path.join(site, 'places', `${id}.vcf`)))).toEqual([]);
  });
});
