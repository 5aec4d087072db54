// @vitest-environment jsdom
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noFilters } from '../../../src/domain/filter.ts';
import FilterForm from '../../../src/islands/directory/FilterForm.tsx';
import { enter, mount, perform, unmountAll } from '../../support/react.ts';

afterEach(unmountAll);

const props: ComponentProps<typeof FilterForm> = {
  options: {
    kinds: [{ name: '居場所', options: [{ value: 'hiroba', name: '広場', count: 3 }] }],
    districts: [],
    audiences: [{ value: 'oya', name: '親', count: 2 }],
    ages: [],
    agesKnown: 0,
    features: [{ value: 'free', name: '無料', count: 1 }],
    hasOpenNow: true,
  },
  filters: noFilters,
  countOf: undefined,
  isOpen: true,
  onFold: () => undefined,
  onChoose: () => undefined,
  onClear: () => undefined,
  children: null,
};

describe('the form of the filters', () => {
  it('has each option with the number of records that it leaves', async () => {
    const form = await mount(<FilterForm {...props} />);
    expect(form.querySelector('option[value="hiroba"]')?.textContent).toBe('広場（3）');
    const counted = await mount(<FilterForm {...props} countOf={() => 7} />);
    expect(counted.querySelector('option[value="hiroba"]')?.textContent).toBe('広場（7）');
    expect(counted.querySelector('[name="free"]')?.closest('label')?.textContent).toContain('無料（7）');
  });

  it('offers no filter without options', async () => {
    const form = await mount(<FilterForm {...props} />);
    expect(form.querySelector('[name="kind"]')).not.toBeNull();
    expect(form.querySelector('[name="district"], [name="ages"]')).toBeNull();
  });

  it('reports what is chosen, and the empty value of what is no longer chosen', async () => {
    const onChoose = vi.fn();
    const filters = { ...noFilters, open: 'now' };
    const form = await mount(<FilterForm {...props} filters={filters} onChoose={onChoose} />);
    await enter(form.querySelector('select[name="kind"]'), 'hiroba');
    for (const name of ['free', 'open']) {
      await perform(() => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!.click());
    }
    expect(onChoose.mock.calls).toEqual([
      ['kind', 'hiroba'],
      ['free', 'yes'],
      ['open', ''],
    ]);
  });

  it('holds nothing that a key could send', async () => {
    const form = await mount(<FilterForm {...props} />);
    expect(form.querySelector('form, [type="submit"], button:not([type="button"])')).toBeNull();
  });
});
