import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../scripts/content/directory.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { consultPages, windowViews } from '../../src/data/consult.ts';
import { builtPages } from '../../scripts/built-site.ts';

describe.each([
  ['the real site', 'content', 'dist'],
  ['the fixture city', 'tests/fixtures/city', '.dist-fixture'],
])('the guided flow on %s', (_, content, folder) => {
  const city = directoryOf(loadContent(content), '2026-11-24');
  const built = new Map(builtPages(folder).map(({ address, html }) => [address, load(html)]));
  const address = (code: string) => (code === '' ? '/consult/' : `/consult/${code}/`);
  const pages = consultPages(city).map((page) => ({ ...page, html: built.get(address(page.code)) }));
  const wrong = (isWrong: (page: (typeof pages)[number]) => boolean) =>
    pages.filter(isWrong).map(({ code, node }) => `${address(code)} (${node})`);

  it('has a page for every way, which says which step it is', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(
      wrong(({ html, step, node }) => {
        const main = html?.('main');
        return (step.type === 'outcome' ? main?.attr('data-outcome') : main?.attr('data-question')) !== node;
      }),
    ).toEqual([]);
  });

  it('leads over plain links from each answer to its next step, 「わからない」 among them', () => {
    expect(
      wrong(({ html, choices }) => {
        const links = html?.('main a[data-option]').toArray() ?? [];
        const led = links.map((link) => [html?.(link).attr('data-option'), html?.(link).attr('href')]);
        return JSON.stringify(led) !== JSON.stringify(choices.map(({ code, to }) => [code, address(to)]));
      }),
    ).toEqual([]);
    expect(wrong(({ step, choices }) => step.type !== 'outcome' && choices.at(-1)?.code !== 'z')).toEqual([]);
  });

  it('shows the windows of each outcome in their order', () => {
    expect(
      wrong((page) => {
        const { html, step } = page;
        if (step.type !== 'outcome' || !html) return false;
        const shown = html('.first [data-name], .others [data-name]')
          .toArray()
          .map((element) => html(element).closest('[data-place]').attr('data-place'));
        const wanted = windowViews(page, step, city).map(({ place }) => place.id);
        return JSON.stringify(shown) !== JSON.stringify(wanted);
      }),
    ).toEqual([]);
  });

  it('has a number to call in the first window of each outcome, and one that answers at night or says it is not urgent', () => {
    expect(
      wrong(({ html, step }) => {
        if (step.type !== 'outcome') return false;
        if (step.atNight === null) return html?.('.night').length !== 1 || html('.night a').length > 0;
        const night = html?.(`[data-place="${step.atNight}"] a[href^="tel:"]`).length ?? 0;
        return html?.('.first a.large[href^="tel:"]').length === 0 || night === 0;
      }),
    ).toEqual([]);
  });

  it('has the urgent numbers and the line for any trouble above every page', () => {
    const needed = [...city.site.urgent, city.site.anyTroubleLine];
    expect(
      wrong(({ html }) => {
        const first = html?.('main > [data-urgent]');
        return needed.some((id) => first?.find(`[data-place="${id}"] a[href^="tel:"]`).length !== 1);
      }),
    ).toEqual([]);
  });

  it('lets every answer be changed at its question', () => {
    expect(
      wrong(({ html, trail }) => {
        const links = html?.('.answers li a').toArray() ?? [];
        const led = links.map((link) => html?.(link).attr('href'));
        return JSON.stringify(led) !== JSON.stringify(trail.map(({ code }) => address(code)));
      }),
    ).toEqual([]);
  });

  it('hides a sensitive way: a title that says nothing, a way out, no card, no description', () => {
    const sensitive = pages.filter((page) => page.sensitive);
    expect(sensitive.length).toBeGreaterThan(0);
    expect(
      wrong(({ html, sensitive: isSensitive, step }) => {
        if (!isSensitive || !html) return false;
        const heading = step.type === 'outcome' ? step.title : step.text;
        return (
          html('title').text().includes(heading) ||
          html('meta[name="description"]').length > 0 ||
          html('[data-leave]').length !== 1 ||
          html('[data-card], [data-card-controls]').length > 0
        );
      }),
    ).toEqual([]);
  });

  it('asks for nothing that could be typed', () => {
    expect(wrong(({ html }) => html?.('input, textarea, select, form').length !== 0)).toEqual([]);
  });
});
