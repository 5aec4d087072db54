import { afterEach, expect, it, vi } from 'vitest';
import { handOverQuery, takeQuery } from '../../../src/client/query-handover.ts';

const storage = () => {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
};

afterEach(() => vi.unstubAllGlobals());

it('a query that is handed over can be taken once', () => {
  vi.stubGlobal('sessionStorage', storage());
  handOverQuery('物忘れ');
  expect([takeQuery(), takeQuery()]).toEqual(['物忘れ', '']);
});

it('a browser without session storage hands over nothing and throws nothing', () => {
  vi.stubGlobal('sessionStorage', null);
  handOverQuery('物忘れ');
  expect(takeQuery()).toBe('');
});
