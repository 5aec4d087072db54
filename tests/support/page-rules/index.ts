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

/** Every rule that each page of a built site keeps, by the sentence that it is tested under. */
export const pageRules: Record<string, PageRule> = {
  'every number to tap is a sourced number of the record in whose element it is': phoneLinksAreSourced,
  'every telephone link is a valid address':
    () =>
    ({ $ }) =>
      invalidTelLinks($),
  'no number for professionals is a large button': largeButtonsAreForResidents,
  'no retired number is on a page': noRetiredNumber,
  'every known value on the page of a record names its source': knownValuesNameTheirSource,
  'the page of every record that is not closed has a number to call': recordPagesHaveANumber,
  'a place that must not be found has no address and no map on its page': hiddenPlacesHaveNoAddress,
  'the title of a discreet page does not name its record': discreetTitlesAreSilent,
  'every link inside the site leads to a page and to an element on it': linksLeadSomewhere,
  'a page names one address for search engines, its own': canonicalIsOwnAddress,
  'a page that search engines are given has a description, unless it is discreet': listedPagesAreDescribed,
  'the published data of a record hold nothing that its page does not show': publishedDataAreOnThePage,
  'search engines are given only numbers that the page lets people call': linkedDataNumbersAreOnThePage,
  'the scripts of a page without list and map are one small file': scriptsAreOneSmallFile,
  'a page is painted without waiting for another file: its styles are in it': stylesAreInThePage,
  'a page and its scripts use nothing that the oldest browsers do not have': oldBrowsersReadAll,
  'no page fetches a font, and none shows a picture that is not drawn': noFontAndNoPhotograph,
  'the policy of a page allows what is in it and nothing else': policyIsOfThisPage,
  'a page is valid HTML': htmlIsValid,
};
