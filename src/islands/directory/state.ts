import { isNarrowedBy, noFilters, type FilterName, type Filters } from '../../domain/filter.ts';
import type { SearchState } from './address.ts';

/** What the visitor has asked for. */
export type DirectoryState = SearchState & {
  /** Whether the address was read: before that nothing is written into it. */
  isRestored: boolean;
  /** Whether the form of the filters is unfolded. */
  isFormOpen: boolean;
  /** How many pages of results are shown. */
  pages: number;
};

export type Action =
  | { type: 'restore'; filters: Filters }
  | { type: 'query'; query: string }
  | { type: 'filter'; name: FilterName; value: string }
  | { type: 'fold'; isOpen: boolean }
  | { type: 'more' }
  | { type: 'clear' };

export const initialState: DirectoryState = {
  query: '',
  filters: noFilters,
  isRestored: false,
  isFormOpen: false,
  pages: 1,
};

/** The next state. Whatever changes the results shows their first page. */
export function reduce(state: DirectoryState, action: Action): DirectoryState {
  switch (action.type) {
    case 'restore': {
      const isFormOpen = Object.values(action.filters).some(Boolean);
      return { ...state, filters: action.filters, isRestored: true, isFormOpen, pages: 1 };
    }
    case 'query':
      return action.query === state.query ? state : { ...state, query: action.query, pages: 1 };
    case 'filter':
      return { ...state, filters: { ...state.filters, [action.name]: action.value }, pages: 1 };
    case 'fold':
      return { ...state, isFormOpen: action.isOpen };
    case 'more':
      return { ...state, pages: state.pages + 1 };
    case 'clear':
      return { ...state, query: '', filters: noFilters, pages: 1 };
  }
}

/**
 * Whether a list of its own is shown instead of the one of all records.
 * @param hasOrigin whether distances can be measured
 */
export const asksForResults = ({ query, filters }: SearchState, hasOrigin: boolean): boolean =>
  query !== '' ||
  filters.open !== '' ||
  filters.sort === 'kana' ||
  (filters.sort === 'near' && hasOrigin) ||
  isNarrowedBy(filters);
