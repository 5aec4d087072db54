// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { directoryFile, summariesFile } from '../../../src/data/directory-file.ts';
import { filterOptions } from '../../../src/data/filters.ts';
import { searchNames } from '../../../src/data/search.ts';
import Directory from '../../../src/islands/directory/Directory.tsx';
import { enter, eventually, mount, perform, unmountAll } from '../../support/react.ts';

const city = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const geo = { stations: [], towns: [] };
const files: Record<string, unknown> = {
  '/directory.json': directoryFile(city, geo, (part) => part),
  '/summaries.json': summariesFile(city),
  '/search.json': searchNames(city, geo),
  '/needs.json': { needs: [], places: [], phrases: { alphabet: '', texts: [] } },
};

/** Addresses that the host does not answer. */
let missing: string[] = [];
const requests: string[] = [];

beforeEach(() => {
  missing = [];
  requests.length = 0;
  history.replaceState(null, '', '/find/');
  document.body.innerHTML = '<input data-search="box"><div data-crisis="" data-decided=""></div>';
  vi.stubGlobal('fetch', async (address: string) => {
    requests.push(address);
    return {
      ok: !missing.includes(address) && address in files,
      status: 404,
      json: async () => files[address],
    };
  });
});
afterEach(async () => {
  await unmountAll();
  vi.unstubAllGlobals();
});

const start = () =>
  mount(
    <Directory
      files={{
        directory: '/directory.json',
        summaries: '/summaries.json',
        names: '/search.json',
        needs: '/needs.json',
        origins: '/near.json',
      }}
      elsewhere={{ href: '/map/', name: '地図で見る' }}
      options={filterOptions(city)}
      languages={{}}
      pageSize={null}
      nothing={<p>合う所がないとき</p>}
    >
      <p>全部の一覧</p>
    </Directory>,
  );
const box = () => document.querySelector<HTMLInputElement>('[data-search="box"]')!;
/** Types a query. */
const enterQuery = (query: string): Promise<void> =>
  perform(() => {
    box().value = query;
    box().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
/** Types a query and waits until it is answered. */
async function type(query: string): Promise<void> {
  await enterQuery(query);
  await eventually(() =>
    expect(document.querySelector('[data-find-page]')?.getAttribute('aria-busy')).toBe('false'),
  );
}
const listed = () =>
  [...document.querySelectorAll<HTMLElement>('ol[data-results] [data-place]')].map(
    ({ dataset }) => dataset.place,
  );
const isAllShown = () => !document.querySelector<HTMLElement>('[data-find="grouped"]')!.hidden;

describe('the directory', () => {
  it('shows the list of the page and fetches nothing until something is asked for', async () => {
    await start();
    expect(isAllShown()).toBe(true);
    expect(listed()).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('lists what a query finds, counts it, and keeps the list of the page hidden', async () => {
    await start();
    await type('にじ広場');
    expect(listed()).toEqual(['niji-hiroba']);
    expect(document.querySelector('[role="status"]')?.textContent).toBe('1件あります');
    expect(isAllShown()).toBe(false);
    await type('');
    expect(isAllShown()).toBe(true);
  });

  it('announces the same number of another query anew', async () => {
    await start();
    await type('にじ広場');
    const before = document.querySelector('[role="status"] span');
    await type('つる広場');
    const after = document.querySelector('[role="status"] span');
    expect(after?.textContent).toBe(before?.textContent);
    expect(after).not.toBe(before);
  });

  it('writes the name of a record into the fragment, and no query while there may be danger', async () => {
    await start();
    await type('にじ広場');
    expect(decodeURIComponent(location.hash)).toBe('#q=にじ広場');
    await perform(() => document.querySelector('[data-crisis]')!.setAttribute('data-crisis', 'shinitai'));
    await eventually(() => expect(location.hash).toBe(''));
  });

  it('takes filters and query from the address', async () => {
    history.replaceState(null, '', '/find/?kind=hiroba#q=にじ広場');
    await start();
    expect(box().value).toBe('にじ広場');
    await eventually(() => expect(listed()).toEqual(['niji-hiroba']));
    expect(document.querySelector<HTMLSelectElement>('[name="kind"]')?.value).toBe('hiroba');
  });

  it('keeps what was typed before it started', async () => {
    box().value = 'にじ広場';
    await start();
    await eventually(() => expect(listed()).toEqual(['niji-hiroba']));
  });

  it('filters records, writes the filter into the address and into the link to the map', async () => {
    await start();
    await enter(document.querySelector('[name="kind"]'), 'hiroba');
    await eventually(() => expect(listed()).toContain('niji-hiroba'));
    expect(listed()).not.toContain('kawabe-soudan');
    expect(location.search).toBe('?kind=hiroba');
    expect(document.querySelector('[data-find="elsewhere"]')?.getAttribute('href')).toBe('/map/?kind=hiroba');
  });

  it('shows help where nothing matches', async () => {
    await start();
    await type('ゑゑゑゑ');
    expect(document.querySelector<HTMLElement>('[data-find="nothing"]')?.hidden).toBe(false);
    expect(listed()).toEqual([]);
  });

  it('shows a message and the list of the page where its data cannot be fetched, and tries again', async () => {
    missing = ['/directory.json'];
    await start();
    await type('にじ');
    expect(document.querySelector('[data-find="broken"]')).not.toBeNull();
    expect(isAllShown()).toBe(true);
    missing = [];
    await type('にじ広場');
    await eventually(() => expect(listed()).toEqual(['niji-hiroba']));
    expect(document.querySelector('[data-find="broken"]')).toBeNull();
  });

  it('refuses names of another version of the records', async () => {
    const names = files['/search.json'] as object;
    files['/search.json'] = { ...names, indexVersion: 'another' };
    await start();
    await type('にじ広場');
    expect(document.querySelector('[data-find="broken"]')).not.toBeNull();
    files['/search.json'] = names;
  });

  it('moves the focus with the arrow keys between the box and the results', async () => {
    await start();
    await type('広場');
    const press = (key: string) =>
      perform(
        () =>
          void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
      );
    await perform(() => box().focus());
    await press('ArrowDown');
    const names = [...document.querySelectorAll('ol[data-results] [data-name]')];
    expect(document.activeElement).toBe(names[0]);
    await press('ArrowDown');
    expect(document.activeElement).toBe(names[1]);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement).toBe(box());
  });

  it('survives the replacement of texts by a translation of the page', async () => {
    await start();
    await type('にじ広場');
    for (const element of document.querySelectorAll('[role="status"] span, ol[data-results] p')) {
      const font = document.createElement('font');
      font.textContent = 'translated';
      element.replaceChildren(font);
    }
    await type('つる広場');
    expect(listed()).toEqual(['tsuru-hiroba']);
  });
});

describe('where a part of the directory fails', () => {
  it('the list of the page is shown', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    files['/directory.json'] = { ...(files['/directory.json'] as object), rows: [{ id: 'broken' }] };
    await start();
    await enterQuery('にじ');
    await eventually(() => expect(document.querySelector('[data-find-page]')).toBeNull());
    expect(document.querySelector('[data-results]')?.textContent).toBe('全部の一覧');
    files['/directory.json'] = directoryFile(city, geo, (part) => part);
    vi.restoreAllMocks();
  });
});
