import { linksLeadSomewhere } from './links.ts';
import {
  noFontAndNoPhotograph,
  oldBrowsersReadAll,
  scriptsAreOneSmallFile,
  stylesAreInThePage,
} from './page-files.ts';
import { largeButtonsAreForResidents, phoneLinksAreSourced } from './phone-links.ts';
import { policyIsOfThisPage } from './policy.ts';
import { linkedDataNumbersAreOnThePage, publishedDataAreOnThePage } from './published-data.ts';
import {
  discreetTitlesAreSilent,
  hiddenPlacesHaveNoAddress,
  knownValuesNameTheirSource,
  recordPagesHaveANumber,
} from './record-pages.ts';
import { noRetiredNumber } from './retired-numbers.ts';
import type { PageRule } from './rule.ts';
import { canonicalIsOwnAddress, listedPagesAreDescribed } from './search-engines.ts';
import { invalidTelLinks } from './tel-links.ts';
import { htmlIsValid } from './valid-html.ts';

/** The rules for each page of a built site, by the title of their test. */
export const pageRules: Record<string, PageRule> = {
  'every telephone link has a sourced number of the record whose element contains it': phoneLinksAreSourced,
  'every telephone link is a valid tel: address':
    () =>
    ({ $ }) =>
      invalidTelLinks($),
  'no number for professionals is a large button': largeButtonsAreForResidents,
  'no retired number is on a page': noRetiredNumber,
  'every known value on the page of a record cites its source': knownValuesNameTheirSource,
  'the page of every record that is not closed has a number to call': recordPagesHaveANumber,
  'the page of a confidential place has no address and no map': hiddenPlacesHaveNoAddress,
  'the title of a discreet page does not contain the name of its record': discreetTitlesAreSilent,
  'every internal link leads to a page and to an element on it': linksLeadSomewhere,
  'the canonical address of a page is its own': canonicalIsOwnAddress,
  'every page in the sitemap has a description, unless it is discreet': listedPagesAreDescribed,
  'the published data of a record contain only texts and numbers that its page shows':
    publishedDataAreOnThePage,
  'the linked data of a record contain only numbers that are links on its page':
    linkedDataNumbersAreOnThePage,
  'the scripts of a page without list and map are one small file': scriptsAreOneSmallFile,
  'the styles of a page are inline': stylesAreInThePage,
  'a page and its scripts use only features of the oldest supported browsers': oldBrowsersReadAll,
  'no page loads a font or an image that is not SVG': noFontAndNoPhotograph,
  'the policy of a page allows exactly its inline scripts and styles': policyIsOfThisPage,
  'a page is valid HTML': htmlIsValid,
};
