import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { unguarded } from '../../../src/data/table.ts';
import { exportFiles } from '../../../src/export/files.ts';
import { publishedPlaces } from '../../../src/export/published.ts';

const id = 'niji-hiroba';
const pageOf = (name: string) => `https://example.jp/places/${name}/`;

it.each(['=HYPERLINK("https://example.jp/","広場")', '-広場-', '+1', '@広場', '＝広場', "'=1"])(
  'the name %s is escaped in every public table, and is restored when it is read',
  (name) => {
    const content = loadContent('tests/fixtures/city');
    content.folders.places.find((place) => place.id === id)!.record.name = name;
    const city = cityDataOf(content, '2026-11-24');
    const setting = { city, pageOf, published: publishedPlaces({ city, pageOf }) };
    const tables = exportFiles.filter((file) => file.name.endsWith('.csv'));
    const cells = tables.flatMap(({ body }) => parse(body(setting), { bom: true }) as string[][]).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.map(unguarded).filter((cell) => cell === name)).toHaveLength(2);
  },
);

it('the table of records has columns for the cost and booking fields', () => {
  const content = loadContent('tests/fixtures/city');
  const { record } = content.folders.places.find((place) => place.id === id)!;
  const cells = (fee: typeof record.fee, reservation: typeof record.reservation) => {
    Object.assign(record, { fee, reservation });
    const city = cityDataOf(content, '2026-11-24');
    const setting = { city, pageOf, published: publishedPlaces({ city, pageOf }) };
    const table = exportFiles.find(({ name }) => name === 'places.csv')!.body(setting);
    const row = (parse(table, { bom: true, columns: true }) as Record<string, string>[]).find(
      (one) => one.ID === id,
    );
    return [row?.無料, row?.予約の要否];
  };
  const fact = { value: '電話してください。', source: ['city-page'] };
  expect(cells({ ...fact, free: true }, { ...fact, booking: 'none' })).toEqual(['はい', '不要']);
  expect(cells({ ...fact, free: false }, { ...fact, booking: 'needed' })).toEqual(['いいえ', '必要']);
  expect(cells(fact, fact)).toEqual(['文を見る', '文を見る']);
  expect(cells('unknown', undefined)).toEqual(['不明', '対象外']);
});
