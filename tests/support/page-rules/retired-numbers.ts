import type { PageRule } from './rule.ts';

const digits = (text: string) => text.replace(/[^\d#]/g, '');

/** No retired number is in the text of a page. */
export const noRetiredNumber: PageRule = ({ content }) => {
  const retired = (content.singles['retired-numbers.json']?.record ?? []).map(({ number }) => digits(number));
  return ({ $ }) => {
    if (retired.length === 0) return undefined;
    const body = $('body').clone();
    body.find('script, style').remove();
    const lines = body.text().split('\n').map(digits);
    return retired.filter((number) => lines.some((line) => line.includes(number)));
  };
};
