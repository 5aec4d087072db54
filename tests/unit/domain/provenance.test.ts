import { describe, expect, it } from 'vitest';
import { isVerifiedPhone, trust } from '../../../src/domain/provenance.ts';
import type { Source, Sources } from '../../../src/schema/sources.ts';

const source = (confidence: Source['confidence'], asOf: string | null): Source => ({
  title: '資料',
  publisher: '市',
  url: null,
  asOf,
  seen: '2026-11-01',
  confidence,
  licence: null,
});
const sources: Sources = {
  fresh: source('official', '2025-06-01'),
  old: source('official', '2023-11-23'),
  undated: source('official', null),
  blog: source('secondary', '2026-06-01'),
};
const today = '2026-11-24';
const number = (value: string, ...from: string[]) => isVerifiedPhone({ value, source: from }, sources, today);

describe('a phone', () => {
  it('is verified where a recent official source gives it', () => {
    expect(number('03-0000-0001', 'fresh')).toBe(true);
  });

  it.each(['old', 'undated', 'blog'])('is not verified where its only source is %s', (only) => {
    expect(number('03-0000-0001', only)).toBe(false);
  });

  it('is verified where two sources agree, regardless of their age', () => {
    expect(number('03-0000-0001', 'old', 'blog')).toBe(true);
  });

  it('is verified where it is a national three-digit number', () => {
    expect(number('119', 'undated')).toBe(true);
  });
});

describe('the trust in a value', () => {
  it('has its own date rather than the date of its source', () => {
    expect(trust({ source: ['old'], asOf: '2026-10' }, sources, 12, today)).toEqual({
      asOf: '2026-10',
      secondary: false,
      overdue: false,
    });
  });

  it('has the newest date of several sources', () => {
    expect(trust({ source: ['old', 'fresh', 'undated'] }, sources, 24, today).asOf).toBe('2025-06-01');
  });

  it('is overdue where it is undated or older than its kind allows', () => {
    expect(trust({ source: ['undated'] }, sources, 12, today).overdue).toBe(true);
    expect(trust({ source: ['fresh'] }, sources, 12, today).overdue).toBe(true);
    expect(trust({ source: ['fresh'] }, sources, 24, today).overdue).toBe(false);
  });

  it('is secondary only where no source is official', () => {
    expect(trust({ source: ['blog'] }, sources, 12, today).secondary).toBe(true);
    expect(trust({ source: ['blog', 'old'] }, sources, 12, today).secondary).toBe(false);
  });
});
