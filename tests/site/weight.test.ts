import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../scripts/build/compression.ts';
import { keptFiles } from '../../scripts/build/offline-files.ts';
import { builtPages, type BuiltPage } from '../../scripts/built-site.ts';

const pages = builtPages('dist');
const assets = new Map<string, number>();

const kilobytes = (text: string | Uint8Array) => brotliCompressSync(text).length / 1000;

function assetWeight(address: string): number {
  const known = assets.get(address);
  if (known !== undefined) return known;
  const weight = kilobytes(readFileSync(path.join('dist', address)));
  assets.set(address, weight);
  return weight;
}

/** What a first visit sends over the wire with brotli, in kB (1000 bytes): the page, its styles, scripts and icons. */
function weightOf({ html }: BuiltPage): { weight: number; requests: number } {
  const page = load(html);
  const targets = page('link[rel="stylesheet"], script[src], use')
    .toArray()
    .map((element) => page(element).attr('href') ?? page(element).attr('src') ?? '')
    .map((target) => target.split('#')[0] ?? '');
  const files = [...new Set(targets)];
  return {
    weight: kilobytes(html) + files.reduce((sum, file) => sum + assetWeight(file), 0),
    requests: 1 + files.length,
  };
}

/** The longest pages, since the wire weight of thousands that share a template need not be worked out. */
function longest(some: BuiltPage[]): BuiltPage[] {
  return some.sort((one, other) => other.html.length - one.html.length).slice(0, 20);
}

describe.each([
  ['/places/', 25],
  ['/areas/', 30],
  ['/kinds/', 30],
  ['/programs/', 25],
  ['/find/', 40],
  ['/emergency/', 30],
  ['/consult/', 25],
])('a first visit to %s', (prefix, budget) => {
  it(`costs at most ${budget} kB and 5 requests`, () => {
    const weighed = longest(pages.filter(({ address }) => address.startsWith(prefix)))
      .map((page) => ({ address: page.address, ...weightOf(page) }))
      .sort((one, other) => other.weight - one.weight);
    const [heaviest] = weighed;
    console.log(`${heaviest?.address} ${heaviest?.weight.toFixed(1)} kB, ${heaviest?.requests} requests`);
    expect(weighed.length).toBeGreaterThan(0);
    expect(weighed.filter(({ weight, requests }) => weight > budget || requests > 5)).toEqual([]);
  });
});

it('the first visit to the home page costs at most 30 kB', () => {
  const home = pages.find(({ address }) => address === '/')!;
  const { weight, requests } = weightOf(home);
  console.log(`/ ${weight.toFixed(1)} kB, ${requests} requests`);
  expect(weight).toBeLessThanOrEqual(30);
});

it('a first visit to a question of the guided flow costs at most 15 kB', () => {
  const questions = longest(pages.filter(({ step }) => step?.type === 'question'))
    .map((page) => ({ address: page.address, ...weightOf(page) }))
    .sort((one, other) => other.weight - one.weight);
  console.log(`${questions[0]?.address} ${questions[0]?.weight.toFixed(1)} kB`);
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.filter(({ weight }) => weight > 15)).toEqual([]);
});

it('the scripts of a page outside the list and the map are one small file', () => {
  const wrong = pages
    .filter(({ address }) => !/^\/(find|map|calendar|offline)\//.test(address))
    .filter(({ html }) => {
      const files = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, file = '']) => file);
      return files.length > 1 || files.some((file) => assetWeight(file) > 6 || importsOf(file) > 0);
    })
    .map(({ address }) => address);
  expect(wrong).toEqual([]);
});

function importsOf(file: string): number {
  return readFileSync(path.join('dist', file), 'utf8').match(/\bfrom"\.\/|import\("/g)?.length ?? 0;
}

it('a page is painted without waiting for another file: its styles stand in it', () => {
  expect(pages.filter(({ html }) => html.includes('rel="stylesheet"')).map(({ address }) => address)).toEqual(
    [],
  );
});

it('no page fetches a font, and none shows a picture that is not drawn (SVG)', () => {
  const heavy = pages.filter(({ html }) => {
    const pictures = [...html.matchAll(/<(?:img|source|picture)[^>]*>/g)].map(([tag]) => tag);
    return html.includes('@font-face') || pictures.some((tag) => !tag.includes('.svg'));
  });
  expect(heavy.map(({ address }) => address)).toEqual([]);
});

it('keeps at most 250 kB on the device of everyone, the worker included', () => {
  const files = [...keptFiles('dist'), { file: 'sw.js' }].map(({ file }) => path.join('dist', file));
  const weight = weigh(files);
  console.log(`kept by everyone ${weight.toFixed(1)} kB`);
  expect(weight).toBeLessThanOrEqual(250);
});

it("a page's policy gives leave to what stands in it and to nothing else", () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const wrong = pages.filter(({ html }) => {
    const page = load(html);
    const policy = page('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const inline = page('style, script:not([src]):not([type$="json"])').toArray();
    const allowed = new Set(policy.match(/'sha256-[^']+'/g) ?? []);
    const own = new Set(inline.map((element) => hash(page(element).text())));
    return allowed.symmetricDifference(own).size > 0;
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
}, 120_000);
