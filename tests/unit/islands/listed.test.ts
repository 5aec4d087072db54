import { describe, expect, it } from 'vitest';
import type { DirectoryRow } from '../../../src/domain/directory.ts';
import { noFilters } from '../../../src/domain/filter.ts';
import { listedRecords } from '../../../src/islands/directory/listed.ts';
import type { SearchResult } from '../../../src/islands/directory/search-engine.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

const row = (id: string, more: Partial<DirectoryRow> = {}): DirectoryRow => ({
  id,
  name: id,
  kana: id,
  kind: 'hiroba',
  districts: [],
  summary: '',
  opening: [],
  phones: [],
  features: [],
  audiences: [],
  marks: [],
  ...more,
});
const openOn = (day: string) => ({
  opening: [{ hours: hoursSchema.parse({ weekly: [{ days: [day], from: '09:00', to: '17:00' }] }) }],
});
const at = (lat: number) => ({ marks: [{ lat, lon: 139, precision: 'exact' as const }] });
const clock = {
  now: { day: '2026-11-24', minute: 12 * 60 },
  holidays: { from: '2026-01-01', to: '2026-12-31', days: [] },
};
const found = (more: Partial<SearchResult>): SearchResult => ({
  query: '広場',
  answer: undefined,
  found: [],
  wanted: undefined,
  canBeInAddress: false,
  ...more,
});
const list = (rows: DirectoryRow[], filters = {}, result?: SearchResult, from?: { lat: number }) =>
  listedRecords({ query: '', filters: { ...noFilters, ...filters } }, rows, result, {
    clock,
    from: from && { name: '駅', lon: 139, ...from },
  });
const ids = ({ rows }: { rows: DirectoryRow[] }) => rows.map(({ id }) => id);

describe('the listed records', () => {
  it('are those that pass the filters, in their order and with their count', () => {
    const listed = list([row('b'), row('x', { kind: 'denwa' }), row('a')], { kind: 'hiroba' });
    expect(ids(listed)).toEqual(['b', 'a']);
    expect(listed.count).toBe('2件あります');
    expect(listed.needsHelp).toBe(false);
  });

  it('have help beside them where there are none', () => {
    const listed = list([], {});
    expect(listed.needsHelp).toBe(true);
    expect(listed.count).toContain('見つかりませんでした');
  });

  it('are by reading on request', () => {
    expect(ids(list([row('い'), row('あ')], { sort: 'kana' }))).toEqual(['あ', 'い']);
  });

  it('are only those that are open now on request, and the count says of how many that is unknown', () => {
    const rows = [row('closed', openOn('sun')), row('open', openOn('tue')), row('unknown')];
    const listed = list(rows, { open: 'now' });
    expect(ids(listed)).toEqual(['open']);
    expect(listed.count).toBe('今開いている窓口は1件です。ほかに、受付時間が未確認の窓口が1件あります。');
    expect(list(rows.slice(0, 1), { open: 'now' }).needsHelp).toBe(true);
  });

  it('are those first that are open when the query wants it, which the count says', () => {
    const rows = [row('tue', openOn('tue')), row('sun', openOn('sun'))];
    const listed = list(rows, {}, found({ found: rows, wanted: 'sunday' }));
    expect(ids(listed)).toEqual(['sun', 'tue']);
    expect(listed.count).toContain('日曜に開いている窓口を先に表示しています');
  });
});

describe('the records by distance from an origin', () => {
  const rows = [row('unknown'), row('far', at(35.2)), row('near', at(35.01))];

  it('have those whose place is unknown apart, under a heading with their number', () => {
    const { sections } = list(rows, { sort: 'near' }, undefined, { lat: 35 });
    expect(sections.map(({ records }) => records.map(({ id }) => id))).toEqual([
      ['near', 'far'],
      ['unknown'],
    ]);
    expect(sections.map(({ title }) => title)).toEqual([undefined, '場所が未確認の窓口（1）']);
  });

  it('have no empty section', () => {
    expect(list(rows.slice(1), { sort: 'near' }, undefined, { lat: 35 }).sections).toHaveLength(1);
    expect(list(rows.slice(0, 1), { sort: 'near' }, undefined, { lat: 35 }).sections).toHaveLength(1);
  });
});
