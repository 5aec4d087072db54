import * as words from '@words/ja.json';
import type { ReactNode } from 'react';
import type { FilterOption, FilterOptionGroup, FilterOptions } from '../../domain/directory.ts';
import type { FilterName, Filters, NarrowingFilter } from '../../domain/filter.ts';
import { fill } from '../../text/fill.ts';

type Props = {
  options: FilterOptions;
  filters: Filters;
  /** The number of records that an option leaves; undefined before the records are loaded. */
  countOf: ((name: NarrowingFilter, value: string) => number) | undefined;
  isOpen: boolean;
  onFold: (isOpen: boolean) => void;
  onChoose: (name: FilterName, value: string) => void;
  onClear: () => void;
  /** The fields for the origin of distances. */
  children: ReactNode;
};

/**
 * The filters and the order. They are in no form, so that no key can send them. The values that a browser restores are
 * those of the address.
 */
export default function FilterForm(props: Props) {
  const { options, filters, countOf, isOpen, onFold, onChoose, onClear, children } = props;
  const select = (name: NarrowingFilter, label: string, groups: FilterOptionGroup[], below?: ReactNode) => (
    <Select
      name={name}
      label={label}
      groups={groups}
      value={filters[name]}
      onChoose={onChoose}
      countOf={countOf}
    >
      {below}
    </Select>
  );
  const check = (name: FilterName, label: string, value: string, note?: string) => (
    <Check
      key={name}
      name={name}
      label={label}
      note={note}
      value={value}
      filters={filters}
      onChoose={onChoose}
    />
  );
  const single = (some: FilterOption[]): FilterOptionGroup[] => [{ name: '', options: some }];
  return (
    <details data-find="narrow" open={isOpen} onToggle={({ currentTarget }) => onFold(currentTarget.open)}>
      <summary>{words.findNarrow}</summary>
      <div className="filters">
        {select('kind', words.findKind, options.kinds)}
        {options.districts.length > 0 &&
          select(
            'district',
            words.findDistrict,
            options.districts,
            filters.district !== '' && check('cityWide', words.findCityWide, 'yes'),
          )}
        {select('for', words.forWhom, single(options.audiences))}
        {options.ages.length > 0 &&
          select(
            'ages',
            words.findAges,
            single(options.ages),
            <p className="quiet">{fill(words.findAgesUnknown, { count: options.agesKnown })}</p>,
          )}
        <div>
          {options.hasOpenNow && check('open', words.findOpen, 'now')}
          {options.features.map(({ value, name, count }) =>
            check(
              value as NarrowingFilter,
              withCount(name, countOf?.(value as NarrowingFilter, 'yes') ?? count),
              'yes',
              words.findUnknown,
            ),
          )}
        </div>
        <div>
          <label htmlFor="find-sort">{words.findSort}</label>
          <select
            id="find-sort"
            name="sort"
            value={filters.sort}
            onChange={({ target }) => onChoose('sort', target.value)}
          >
            <option value="">{words.findByFit}</option>
            <option value="kana">{words.findByKana}</option>
            <option value="near">{words.findByDistance}</option>
          </select>
        </div>
        {children}
      </div>
      <button type="button" className="clear" onClick={onClear}>
        {words.findClear}
      </button>
    </details>
  );
}

const withCount = (name: string, count: number): string => fill(words.findChoice, { name, count });

type SelectProps = Pick<Props, 'countOf' | 'onChoose'> & {
  name: NarrowingFilter;
  label: string;
  groups: FilterOptionGroup[];
  value: string;
  children: ReactNode;
};

function Select({ name, label, groups, value, countOf, onChoose, children }: SelectProps) {
  const id = `find-${name}`;
  const items = (options: FilterOption[]) =>
    options.map((option) => (
      <option key={option.value} value={option.value}>
        {withCount(option.name, countOf?.(name, option.value) ?? option.count)}
      </option>
    ));
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={({ target }) => onChoose(name, target.value)}>
        <option value="">{words.findAny}</option>
        {groups.map((group) =>
          group.name === '' ? (
            items(group.options)
          ) : (
            <optgroup key={group.name} label={group.name}>
              {items(group.options)}
            </optgroup>
          ),
        )}
      </select>
      {children}
    </div>
  );
}

type CheckProps = Pick<Props, 'filters' | 'onChoose'> & {
  name: FilterName;
  label: string;
  note: string | undefined;
  value: string;
};

function Check({ name, label, note, value, filters, onChoose }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={filters[name] === value}
        onChange={({ target }) => onChoose(name, target.checked ? value : '')}
      />
      <span>
        <span>{label}</span>
        {note !== undefined && <span className="quiet">{note}</span>}
      </span>
    </label>
  );
}
