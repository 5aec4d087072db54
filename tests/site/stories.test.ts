import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { stories } from '../stories.ts';
import { builtPages } from '../../scripts/built-site.ts';

const pages = new Map(builtPages('dist').map(({ address, html }) => [address, html]));
const ten = stories().slice(0, 10);

/** Follows a story over the links of the built pages, from the home page to its window. */
function walk(answers: string[]): { questions: number; html: string } {
  const open = (href: string | undefined) => {
    const html = pages.get(href ?? '');
    if (html === undefined) throw new Error(`no page ${href}`);
    return load(html);
  };
  const home = open('/');
  let page = open(home('main a[href="/consult/"]').attr('href'));
  let questions = 0;
  for (const answer of answers) {
    const link = page('main a[data-option]')
      .toArray()
      .find((option) => page(option).text().trim().split(/\s/)[0] === answer.split(/\s/)[0]);
    if (!link) throw new Error(`no answer ${answer}`);
    page = open(page(link).attr('href'));
    questions += 1;
  }
  return { questions, html: page.html() };
}

it.each(ten)(
  '$story: the exact window after at most five questions, with a number to tap',
  ({ answers, first }) => {
    const { questions, html } = walk(answers);
    expect(questions).toBeLessThanOrEqual(5);
    const outcome = load(html);
    expect(outcome('main [data-place]').not('[data-urgent] *').first().attr('data-place')).toBe(first);
    expect(outcome('main a[href^="tel:"]').length).toBeGreaterThan(0);
  },
);

it('a safe number is at most three taps away from the home page, on every way from it', () => {
  const linksOf = (address: string) => {
    const page = load(pages.get(address) ?? '');
    const links = page('main a[href^="/"]').toArray();
    return [...new Set(links.map((link) => (page(link).attr('href') ?? '').replace(/[?#].*$/, '')))];
  };
  const hasNumber = (address: string) => (pages.get(address) ?? '').includes('href="tel:');
  expect(load(pages.get('/') ?? '')('main a[href^="tel:"]').length).toBeGreaterThanOrEqual(5);
  const ways = linksOf('/');
  expect(ways.length).toBeGreaterThan(40);
  expect(ways.filter((way) => !hasNumber(way) && !linksOf(way).some(hasNumber))).toEqual([]);
});
