import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../scripts/build/compression.ts';
import { keptWithSearch, precachedFiles } from '../../scripts/build/offline-files.ts';
import { builtPages, type BuiltPage } from '../../scripts/lib/built-site.ts';
import { realSite } from '../support/sites.ts';

const pages = builtPages(realSite);
const assets = new Map<string, number>();

const kilobytes = (text: string | Uint8Array) => brotliCompressSync(text).length / 1000;

function assetWeight(address: string): number {
  const known = assets.get(address);
  if (known !== undefined) return known;
  const weight = kilobytes(readFileSync(path.join(realSite, address)));
  assets.set(address, weight);
  return weight;
}

/** The transfer size of a first visit with brotli, in kB (1000 bytes): the page, its styles, scripts and icons. */
function weightOf({ html }: BuiltPage): { weight: number; requests: number } {
  const page = load(html);
  const targets = page('link[rel="stylesheet"], script[src], use')
    .toArray()
    .map((element) => page(element).attr('href') ?? page(element).attr('src') ?? '')
    .map((target) => target.split('#')[0] ?? '');
  // A `use` of a drawing in the page itself needs no request.
  const files = [...new Set(targets)].filter(Boolean);
  return {
    weight: kilobytes(html) + files.reduce((sum, file) => sum + assetWeight(file), 0),
    requests: 1 + files.length,
  };
}

/** The ten longest pages with their weight, the heaviest first: shorter pages of the same template are lighter. */
function heaviest(some: BuiltPage[]): { address: string; weight: number; requests: number }[] {
  const weighed = some
    .toSorted((one, other) => other.html.length - one.html.length)
    .slice(0, 10)
    .map((page) => ({ address: page.address, ...weightOf(page) }))
    .sort((one, other) => other.weight - one.weight);
  const [first] = weighed;
  console.log(`${first?.address} ${first?.weight.toFixed(1)} kB, ${first?.requests} requests`);
  return weighed;
}

const budgets: [prefix: string, kilobytes: number][] = [
  ['/places/', 25],
  ['/areas/', 30],
  ['/kinds/', 30],
  ['/programs/', 25],
  ['/find/', 40],
  ['/emergency/', 30],
  ['/consult/', 25],
];
/** A city may have no districts or no programmes yet. */
const present = budgets.filter(([prefix]) => pages.some(({ address }) => address.startsWith(prefix)));

describe.each(present)('a first visit to %s', (prefix, budget) => {
  it(`costs at most ${budget} kB and 5 requests`, () => {
    const weighed = heaviest(pages.filter(({ address }) => address.startsWith(prefix)));
    expect(weighed.length).toBeGreaterThan(0);
    expect(weighed.filter(({ weight, requests }) => weight > budget || requests > 5)).toEqual([]);
  });
});

it('/find/ with its island costs at most 120 kB', () => {
  const page = pages.find(({ address }) => address === '/find/')!;
  const island = load(page.html)('astro-island');
  const scripts = ['component-url', 'renderer-url'].map((name) => assetWeight(island.attr(name) ?? ''));
  const weight = scripts.reduce((sum, script) => sum + script, weightOf(page).weight);
  console.log(`/find/ with its island ${weight.toFixed(1)} kB`);
  expect(weight).toBeLessThanOrEqual(120);
});

it('the HTML of the page for children, including readings, is at most 12 kB', () => {
  const page = pages.find(({ address }) => address === '/kids/');
  const weight = kilobytes(page?.html ?? '');
  console.log(`/kids/ ${weight.toFixed(1)} kB`);
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThanOrEqual(12);
});

it('the first visit to the home page costs at most 30 kB', () => {
  const [home] = heaviest(pages.filter(({ address }) => address === '/'));
  expect(home?.weight).toBeLessThanOrEqual(30);
});

it('a first visit to a question of the guided flow costs at most 15 kB', () => {
  const questions = heaviest(pages.filter(({ step }) => step?.type === 'question'));
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.filter(({ weight }) => weight > 15)).toEqual([]);
});

describe('the data of the search', () => {
  const weight = (files: string[]) => weigh(files.map((file) => path.join(realSite, file)));

  it('are at most 45 kB for names and danger', () => {
    const names = weight(['search.json', 'crisis.json']);
    console.log(`names and danger ${names.toFixed(1)} kB`);
    expect(names).toBeLessThanOrEqual(45);
  });

  it('are at most 25 kB for the records', () => {
    const records = weight(['directory.json']);
    console.log(`records ${records.toFixed(1)} kB`);
    expect(records).toBeLessThanOrEqual(25);
  });

  it('are at most 110 kB for needs', () => {
    const needs = weight(['needs.json']);
    console.log(`needs ${needs.toFixed(1)} kB`);
    expect(needs).toBeLessThanOrEqual(110);
  });
});

it('the files kept offline from the first search on are at most 250 kB', () => {
  const files = keptWithSearch(realSite).map(({ file }) => path.join(realSite, file));
  expect(files.length).toBeGreaterThan(1);
  expect(weigh(files)).toBeLessThanOrEqual(250);
});

describe('the set of files kept offline, including the worker,', () => {
  const kept = [...precachedFiles(realSite).map(({ file }) => file), 'sw.js'];
  const isRecord = (file: string) => file.startsWith('places/');
  const weight = (files: string[]) => weigh(files.map((file) => path.join(realSite, file)));

  it('is at most 250 kB without the discreet records', () => {
    const rest = weight(kept.filter((file) => !isRecord(file)));
    console.log(`kept offline ${weight(kept).toFixed(1)} kB, ${rest.toFixed(1)} without records`);
    expect(rest).toBeLessThanOrEqual(250);
  });

  it('contains at most 9 kB for each discreet record, of which a city may have any number', () => {
    expect(kept.filter((file) => isRecord(file) && weight([file]) > 9)).toEqual([]);
  });
});
