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
  const select = (name: NarrowingFilter, label: string, groups: FilterOptionGroup[], below?: ReactNode) => {
    const items = ({ options }: FilterOptionGroup) =>
      options.map((option) => (
        <option key={option.value} value={option.value}>
          {withCount(option.name, countOf?.(name, option.value) ?? option.count)}
        </option>
      ));
    return (
      <Choice name={name} label={label} filters={filters} onChoose={onChoose} below={below}>
        <option value="">{words.findAny}</option>
        {groups.map((group) =>
          group.name === '' ? (
            items(group)
          ) : (
            <optgroup key={group.name} label={group.name}>
              {items(group)}
            </optgroup>
          ),
        )}
      </Choice>
    );
  };
  const check = (name: FilterName, label: string, value: string, note?: string) => (
    <label key={name} className="check">
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
        <Choice name="sort" label={words.findSort} filters={filters} onChoose={onChoose}>
          <option value="">{words.findByFit}</option>
          <option value="kana">{words.findByKana}</option>
          <option value="near">{words.findByDistance}</option>
        </Choice>
        {children}
      </div>
      <button type="button" className="clear" onClick={onClear}>
        {words.findClear}
      </button>
    </details>
  );
}

const withCount = (name: string, count: number): string => fill(words.findChoice, { name, count });

type ChoiceProps = Pick<Props, 'filters' | 'onChoose'> & {
  name: FilterName;
  label: string;
  /** The options. */
  children: ReactNode;
  below?: ReactNode;
};

function Choice({ name, label, filters, onChoose, children, below }: ChoiceProps) {
  const id = `find-${name}`;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={filters[name]}
        onChange={({ target }) => onChoose(name, target.value)}
      >
        {children}
      </select>
      {below}
    </div>
  );
}
