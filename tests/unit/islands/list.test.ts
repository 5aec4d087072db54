import { describe, expect, it } from 'vitest';
import { passes } from '../../../src/islands/find/list.ts';

const none = { kind: '', district: '', for: '', free: '', visits: '', open: '' };
const record = { kind: 'houkatsu', districts: ['mabashi'], audiences: ['korei'], features: ['visits'] };

describe('a record passes', () => {
  it('where nothing is chosen', () => expect(passes(record, none)).toBe(true));

  it('its own kind, district, audience and features, and no others', () => {
    expect(
      passes(record, { ...none, kind: 'houkatsu', district: 'mabashi', for: 'korei', visits: 'yes' }),
    ).toBe(true);
    expect(passes(record, { ...none, kind: 'hiroba' })).toBe(false);
    expect(passes(record, { ...none, district: 'kogane' })).toBe(false);
    expect(passes(record, { ...none, for: 'shogai' })).toBe(false);
    expect(passes(record, { ...none, free: 'yes' })).toBe(false);
  });

  it('every district where it serves the whole city', () => {
    expect(passes({ ...record, districts: [] }, { ...none, district: 'kogane' })).toBe(true);
  });
});
