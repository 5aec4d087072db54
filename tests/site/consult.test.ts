import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../scripts/content/city-data.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { consultPages, districtDeskViews, leadsToAnotherNumber, deskViews } from '../../src/data/consult.ts';
import { dependsOnDistrict } from '../../src/domain/flow.ts';
import { phoneScript } from '../../src/data/phone-scripts.ts';
import { isScheduledPlace } from '../../src/data/this-week.ts';
import { t } from '../../src/text/messages.ts';
import { builtPages } from '../../scripts/lib/built-site.ts';
import { cities, fixtureContent } from '../support/sites.ts';

describe.each(cities)('the guided flow on %s', (_, content, folder) => {
  const city = cityDataOf(loadContent(content), '2026-11-24');
  const built = new Map(builtPages(folder).map(({ address, html }) => [address, load(html)]));
  const address = (code: string) => (code === '' ? '/consult/' : `/consult/${code}/`);
  const urgent = city.emergency.urgent.map(({ place }) => place.id);
  const pages = consultPages(city).map((page) => ({ ...page, html: built.get(address(page.code)) }));
  const placesIn = (html: CheerioAPI, selector: string) =>
    html(selector)
      .toArray()
      .map((element) => html(element).closest('[data-place]').attr('data-place'));
  const failing = (fails: (page: (typeof pages)[number]) => boolean) =>
    pages.filter(fails).map(({ code, node }) => `${address(code)} (${node})`);

  /** The fixture city has every case; the published content may lack one. */
  const expectCases = (cases: readonly unknown[]) => {
    if (content === fixtureContent) expect(cases.length).toBeGreaterThan(0);
  };

  it('has a page for every path, which contains the id of its step', () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(
      failing(({ html, step, node }) => {
        const main = html?.('main');
        return (step.type === 'outcome' ? main?.attr('data-outcome') : main?.attr('data-question')) !== node;
      }),
    ).toEqual([]);
  });

  it('has a plain link from each answer, including 「わからない」, to the next step', () => {
    expect(
      failing(({ html, options }) => {
        const links = html?.('main a[data-option]').toArray() ?? [];
        const targets = links.map((link) => [html?.(link).attr('data-option'), html?.(link).attr('href')]);
        return JSON.stringify(targets) !== JSON.stringify(options.map(({ code, to }) => [code, address(to)]));
      }),
    ).toEqual([]);
    expect(failing(({ step, options }) => step.type !== 'outcome' && options.at(-1)?.code !== 'z')).toEqual(
      [],
    );
  });

  it('shows the desks of each outcome in their order', () => {
    expect(
      failing((page) => {
        const { html, step } = page;
        if (step.type !== 'outcome' || !html) return false;
        const shown = [...placesIn(html, '.first [data-name]'), ...placesIn(html, '.others [data-name]')];
        const second = placesIn(html, '.second [data-name]');
        const inWriting = step.silent ? placesIn(html, '[data-no-phone] dl') : [];
        const [first, ...others] = deskViews(step, city).map(({ place }) => place.id);
        const wanted = [first, ...others.filter((id) => !second.includes(id) && !inWriting.includes(id))];
        return JSON.stringify(shown) !== JSON.stringify(wanted);
      }),
    ).toEqual([]);
  });

  it('shows the rescue numbers on each page of a step that has them', () => {
    const withSigns = pages.filter(({ step }) => step.rescue.length > 0);
    expectCases(withSigns);
    expect(
      failing(({ html, step }) => {
        const shown = html && placesIn(html, '[data-rescue] a[href^="tel:"]');
        return JSON.stringify(shown) !== JSON.stringify(step.rescue.map(({ place }) => place));
      }),
    ).toEqual([]);
  });

  it('omits papers, refusals and sources on an outcome that is a telephone line', () => {
    const lines = pages.filter(({ html }) => html?.('main').attr('data-type') === 'line');
    expectCases(lines);
    const omitted = [t('outcomeBring'), t('outcomeRefused'), t('outcomeBecause')];
    expect(
      failing(({ html }) => {
        if (html?.('main').attr('data-type') !== 'line') return false;
        const headings = html('main h2')
          .toArray()
          .map((element) => html(element).text());
        return omitted.some((heading) => headings.includes(heading)) || html('main .source').length > 0;
      }),
    ).toEqual([]);
  });

  it('has a district chooser with the desks of each district only where the outcome depends on the district', () => {
    const withChooser = pages.filter(({ step }) => step.type === 'outcome' && dependsOnDistrict(step));
    expectCases(withChooser);
    expect(
      failing(({ html, step }) => {
        if (step.type !== 'outcome' || !html) return false;
        const shown = html('main [data-district]')
          .toArray()
          .map((element) => {
            const id = html(element).attr('data-district') ?? '';
            return [id, placesIn(html, `[data-district="${id}"] [data-name]`)];
          });
        const wanted = (dependsOnDistrict(step) ? city.districts : []).map(({ id }) => [
          id,
          districtDeskViews(step, id, city).map(({ place }) => place.id),
        ]);
        return JSON.stringify(shown) !== JSON.stringify(wanted);
      }),
    ).toEqual([]);
  });

  it('does not repeat the first number in a district, and shows a number or a phone script for each desk', () => {
    expect(
      failing(({ html, step }) => {
        if (step.type !== 'outcome' || !html) return false;
        const called = html('.first a.large[href^="tel:"]').first().attr('href');
        return html('[data-district] > ul > [data-place]')
          .toArray()
          .some((element) => {
            const numbers = html(element)
              .find('a[href^="tel:"]')
              .toArray()
              .map((link) => html(link).attr('href'));
            const hasScript = /「.+」と伝えてください|そのまま話してください|に問い合わせてください/.test(
              html(element).text(),
            );
            return numbers.includes(called) || (numbers.length === 0 && !hasScript);
          });
      }),
    ).toEqual([]);
  });

  it('shows on each outcome the sentence for the caller, and in a disclosure those for third parties', () => {
    expect(
      failing(({ html, step }) => {
        if (step.type !== 'outcome' || !html) return false;
        const { self, others } = phoneScript(step);
        const shown = html('[data-say-others] [data-say-other] > span')
          .toArray()
          .map((element) => html(element).text().replaceAll(/\s/g, ''));
        const wanted = others.map(({ text }) => `「${text}」`.replaceAll(/\s/g, ''));
        return (
          !html('.say > blockquote').text().includes(self) || JSON.stringify(shown) !== JSON.stringify(wanted)
        );
      }),
    ).toEqual([]);
  });

  it('has the options of the first question on the home page, with the same addresses', () => {
    const home = built.get('/')!;
    const targets = home('main a[data-option]')
      .toArray()
      .map((link) => home(link).attr('href'));
    expect(targets.toSorted()).toEqual(pages[0]!.options.map(({ to }) => address(to)).toSorted());
  });

  it('has a number in the first desk of each outcome, and a line for the night or a note that it is not urgent', () => {
    expect(
      failing(({ html, step }) => {
        if (step.type !== 'outcome') return false;
        const isPlace = html?.('main').attr('data-type') === 'place';
        if (step.atNight === null) return html?.('.night').length !== (isPlace ? 0 : 1);
        const night = html?.(`[data-place="${step.atNight}"] a[href^="tel:"]`).length ?? 0;
        return html?.('.first a.large[href^="tel:"]').length === 0 || night === 0;
      }),
    ).toEqual([]);
  });

  it('has the urgent numbers and the line for any trouble at the top of every page', () => {
    const needed = [...urgent, ...(city.site.anyTroubleLine === null ? [] : [city.site.anyTroubleLine])];
    expect(
      failing(({ html }) => {
        const first = html?.('main > [data-urgent]');
        return needed.some((id) => first?.find(`[data-place="${id}"] a[href^="tel:"]`).length !== 1);
      }),
    ).toEqual([]);
  });

  it('has a link from each given answer back to its question', () => {
    expect(
      failing(({ html, trail }) => {
        const links = html?.('.answers li a').toArray() ?? [];
        const targets = links.map((link) => html?.(link).attr('href'));
        return JSON.stringify(targets) !== JSON.stringify(trail.map(({ code }) => address(code)));
      }),
    ).toEqual([]);
  });

  it('gives a sensitive path a neutral title, an exit link, no card and no description', () => {
    const sensitive = pages.filter((page) => page.sensitive);
    expectCases(sensitive);
    expect(
      failing(({ html, sensitive: isSensitive, step }) => {
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

  it('offers no mail, fax or home visit on a sensitive outcome, and links to the page about browser traces', () => {
    expect(
      failing(({ html, sensitive, step }) => {
        if (!sensitive || step.type !== 'outcome' || !html) return false;
        const labels = html('main dt')
          .toArray()
          .map((element) => html(element).text());
        return (
          html('main a[href^="mailto:"]').length > 0 ||
          labels.some((label) => [t('fax'), t('mail'), t('homeVisit')].includes(label)) ||
          html('main a[href="/browser/"]').length === 0 ||
          (step.bring.length === 0 && html('h2').text().includes(t('outcomeBring')))
        );
      }),
    ).toEqual([]);
  });

  it('shows no emergency line on an outcome that is never urgent, but a note on when to call', () => {
    expect(
      failing(({ html, step }) => {
        if (step.type !== 'outcome' || step.atNight !== null || !html) return false;
        const shown = urgent.map((id) => `main > :not([data-urgent], [data-rescue]) [data-place="${id}"]`);
        const isPlace = html('main').attr('data-type') === 'place';
        const expected = isPlace ? '' : t('outcomeNotUrgent');
        return html(shown.join()).length > 0 || html('.night').text() !== expected;
      }),
    ).toEqual([]);
  });

  it('refers to the next desks only where one of them has another number', () => {
    expect(
      failing(({ html, step, sensitive }) => {
        if (step.type !== 'outcome' || !html) return false;
        const hasReferral = html('main').text().includes(t('outcomeRefusedNext'));
        const isOffice = ['office', 'section'].includes(html('main').attr('data-type') ?? '');
        const omitsReferral = !isOffice || sensitive || step.silent === true;
        return hasReferral !== (!omitsReferral && leadsToAnotherNumber(deskViews(step, city)));
      }),
    ).toEqual([]);
  });

  it('shows a number or a referral for each further desk', () => {
    expect(
      failing(({ html }) => {
        const others = html?.('.others ul > [data-place]').toArray() ?? [];
        return others.some((element) => {
          const isNamed = /に問い合わせてください|と伝えてください|にかけてください/.test(
            html!(element).text(),
          );
          return html!(element).find('a[href^="tel:"], a[href^="http"]').length === 0 && !isNamed;
        });
      }),
    ).toEqual([]);
  });

  it('links from an outcome to the records of its kinds, and to those that are open now', () => {
    expect(
      failing(({ html, step }) => {
        if (step.type !== 'outcome') return false;
        const kinds = city.kinds.filter(({ id }) => step.browse.includes(id));
        return kinds.some(
          ({ id, dropIn, places }) =>
            html?.(`main a[href="/kinds/${id}/"]`).length === 0 ||
            (dropIn &&
              places.some(isScheduledPlace) &&
              !html?.(`main a[href="/find/?kind=${id}&open=now"]`).length),
        );
      }),
    ).toEqual([]);
  });

  it('has no form and no input field', () => {
    expect(failing(({ html }) => html?.('input, textarea, select, form').length !== 0)).toEqual([]);
  });
});
