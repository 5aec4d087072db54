import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsIn, factsOnlyOf, type Fact } from '../support/content-facts.ts';
import { realContent } from '../support/sites.ts';

/** Files that are not tests: fictional cities, external schemas, and the queries that measure the search. */
const exempt = /^tests\/(fixtures|standards)\/|^tests\/golden\/(search|own)-queries\.json$|\.png$/;

const files = readdirSync('tests', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/'))
  .filter((file) => !exempt.test(file));

it('no test contains a telephone number, a record id or an option text of the published content', () => {
  const facts = factsOnlyOf(realContent, ['tests/fixtures/city', 'tests/fixtures/chiba-city']);
  expect(facts.length).toBeGreaterThan(0);
  const found = files.flatMap((file) =>
    factsIn(readFileSync(file, 'utf8'), facts).map((use) => `${file}:${use}`),
  );
  expect(found).toEqual([]);
}, 60_000);

describe('a fact of the content', () => {
  const facts: Fact[] = [
    { kind: 'telephone number', text: '03-0000-0077' },
    { kind: 'record id', text: 'minami-soudan' },
    { kind: 'option text', text: '南の人のこと' },
  ];

  it.each([
    ["call('03-0000-0077')", '1: telephone number "03-0000-0077"'],
    ['\nhref="tel:0300000077"', '2: telephone number "03-0000-0077"'],
    ["goto('/places/minami-soudan/')", '1: record id "minami-soudan"'],
    ["answer('南の人のこと')", '1: option text "南の人のこと"'],
  ])('is found in %s', (text, use) => {
    expect(factsIn(text, facts)).toEqual([use]);
  });

  it.each(['103-0000-00770', 'minami-soudan-center', '南の人のことば'])('is not found in %s', (text) => {
    expect(factsIn(text, facts)).toEqual([]);
  });
});
