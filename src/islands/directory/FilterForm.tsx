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
  const select = (name: NarrowingFilter, label: string, groups: FilterOptionGroup[], note?: string) => (
    <Select
      key={name}
      name={name}
      label={label}
      groups={groups}
      note={note}
      value={filters[name]}
      onChoose={onChoose}
      countOf={countOf}
    />
  );
  const single = (some: FilterOption[]): FilterOptionGroup[] => [{ name: '', options: some }];
  return (
    <>
      <details data-find="narrow" open={isOpen} onToggle={({ currentTarget }) => onFold(currentTarget.open)}>
        <summary>{words.findNarrow}</summary>
        <div className="filters">
          {select('kind', words.findKind, options.kinds)}
          {options.districts.length > 0 && select('district', words.findDistrict, options.districts)}
          {filters.district !== '' && (
            <Check
              name="cityWide"
              label={words.findCityWide}
              value="yes"
              filters={filters}
              onChoose={onChoose}
            />
          )}
          {select('for', words.forWhom, single(options.audiences))}
          {options.ages.length > 0 &&
            select(
              'ages',
              words.findAges,
              single(options.ages),
              fill(words.findAgesUnknown, { count: options.agesKnown }),
            )}
          {options.features.map(({ value, name, count }) => (
            <Check
              key={value}
              name={value as NarrowingFilter}
              label={withCount(name, countOf?.(value as NarrowingFilter, 'yes') ?? count)}
              note={words.findUnknown}
              value="yes"
              filters={filters}
              onChoose={onChoose}
            />
          ))}
          {options.hasOpenFirst && (
            <Check name="open" label={words.findOpen} value="now" filters={filters} onChoose={onChoose} />
          )}
        </div>
        <div className="sort">
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
          {children}
        </div>
      </details>
      <p className="buttons">
        <button type="button" onClick={onClear}>
          {words.findClear}
        </button>
      </p>
    </>
  );
}

const withCount = (name: string, count: number): string => fill(words.findChoice, { name, count });

type SelectProps = Pick<Props, 'countOf' | 'onChoose'> & {
  name: NarrowingFilter;
  label: string;
  groups: FilterOptionGroup[];
  note: string | undefined;
  value: string;
};

function Select({ name, label, groups, note, value, countOf, onChoose }: SelectProps) {
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
      {note !== undefined && <p className="quiet">{note}</p>}
    </div>
  );
}

type CheckProps = Pick<Props, 'filters' | 'onChoose'> & {
  name: FilterName;
  label: string;
  note?: string;
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
