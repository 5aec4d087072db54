import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../src/domain/filter.ts';
import { asksForResults, initialState, reduce } from '../../../src/islands/directory/state.ts';

describe('the state of the directory', () => {
  it('takes the filters of an address, and unfolds the form that shows them', () => {
    const filters = { ...noFilters, kind: 'hiroba' };
    expect(reduce(initialState, { type: 'restore', filters })).toMatchObject({
      filters,
      isRestored: true,
      isFormOpen: true,
    });
    expect(reduce(initialState, { type: 'restore', filters: noFilters }).isFormOpen).toBe(false);
  });

  it('changes one filter and keeps the others', () => {
    const state = { ...initialState, filters: { ...noFilters, kind: 'hiroba' } };
    const next = reduce(state, { type: 'filter', name: 'district', value: 'kawabe' });
    expect(next.filters).toEqual({ ...noFilters, kind: 'hiroba', district: 'kawabe' });
  });

  it('shows the first page of results after each change of what is asked for', () => {
    const second = reduce({ ...initialState, query: '広場' }, { type: 'more' });
    expect(second.pages).toBe(2);
    expect(reduce(second, { type: 'query', query: '相談' }).pages).toBe(1);
    expect(reduce(second, { type: 'filter', name: 'sort', value: 'kana' }).pages).toBe(1);
    expect(reduce(second, { type: 'clear' }).pages).toBe(1);
  });

  it('is the same state for the same query, so that its results stay', () => {
    const state = reduce({ ...initialState, query: '広場' }, { type: 'more' });
    expect(reduce(state, { type: 'query', query: '広場' })).toBe(state);
  });

  it('has neither query nor filters after it is cleared, and keeps the form as it is', () => {
    const state = {
      ...initialState,
      query: '広場',
      filters: { ...noFilters, open: 'now' },
      isFormOpen: true,
    };
    expect(reduce(state, { type: 'clear' })).toMatchObject({
      query: '',
      filters: noFilters,
      isFormOpen: true,
    });
  });
});

describe('results are asked for', () => {
  const asks = (filters: object, hasOrigin = false, query = '') =>
    asksForResults({ query, filters: { ...noFilters, ...filters } }, hasOrigin);

  it('by a query, a filter or an order of its own', () => {
    expect(asks({}, false, '広場')).toBe(true);
    expect(asks({ kind: 'hiroba' })).toBe(true);
    expect(asks({ open: 'now' })).toBe(true);
    expect(asks({ sort: 'kana' })).toBe(true);
  });

  it('by the order of distance only once an origin is known', () => {
    expect(asks({ sort: 'near' })).toBe(false);
    expect(asks({ sort: 'near' }, true)).toBe(true);
  });

  it('not where nothing is chosen', () => expect(asks({}, true)).toBe(false));
});
