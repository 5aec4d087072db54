import type { Element } from 'domhandler';
import type { Phone } from '../../../src/schema/phone.ts';
import { recordsOf, type BuiltSite, type PageRule, type ParsedPage } from './rule.ts';

/** Every telephone link has a sourced number of the record whose element contains it. */
export const phoneLinksAreSourced: PageRule = (site) => {
  const phoneOf = phoneFinder(site);
  const sources = site.content.singles['sources.json']?.record ?? {};
  return (page) => {
    const links = page.$('a[href^="tel:"]').toArray();
    if (links.length === 0) return undefined;
    return links.flatMap((link) => {
      const { owner, number, phone } = phoneOf(page, link);
      return phone?.source.every((id) => id in sources) ? [] : [`${number} in ${owner}`];
    });
  };
};

/** No number for professionals is a large button. */
export const largeButtonsAreForResidents: PageRule = (site) => {
  const phoneOf = phoneFinder(site);
  return (page) => {
    const links = page.$('a.large[href^="tel:"]').toArray();
    if (links.length === 0) return undefined;
    return links.flatMap((link) => {
      const { number, phone } = phoneOf(page, link);
      return phone?.for === 'residents' ? [] : [number];
    });
  };
};

function phoneFinder(site: BuiltSite) {
  const places = recordsOf(site);
  return ({ $ }: ParsedPage, link: Element): { owner: string; number: string; phone: Phone | undefined } => {
    const owner = $(link).closest('[data-place]').attr('data-place') ?? '';
    const number = decodeURIComponent($(link).attr('href')!.slice('tel:'.length));
    const phones = places.get(owner)?.phones;
    const phone = Array.isArray(phones) ? phones.find(({ value }) => value === number) : undefined;
    return { owner, number, phone };
  };
}
