import { load } from 'cheerio';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { telHref } from '../../../src/domain/tel.ts';
import { isPhoneNumber } from '../../../src/schema/phone.ts';
import { invalidTelLinks } from '../../support/page-rules/tel-links.ts';

const page = (href: string) => load(`<a href="${href}">電話</a>`);

it.each(['03-0000-0001', '119', '#7000', '0120-000-001'])('the tel: address of %s is valid', (number) => {
  expect(isPhoneNumber(number)).toBe(true);
  expect(invalidTelLinks(page(telHref(number)))).toEqual([]);
});

it('the # of a number is escaped in its tel: address', () => {
  expect(telHref('#7000')).toBe('tel:%237000');
});

it.each([
  'tel:#7000',
  'tel:undefined',
  'tel:',
  'TEL:119',
  'tel:03 0000 0001',
  'tel:０３-0000-0001',
  'tel:null',
])('the tel: address “%s” is reported as invalid', (address) => {
  expect(invalidTelLinks(page(address))).toEqual([address]);
});

it('only src/domain/tel.ts builds tel: addresses', () => {
  const makers = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => /[`'"]tel:(?:\$\{|[`'"]\s*\+)|href=\{?[`'"]tel:/.test(readFileSync(file, 'utf8')));
  expect(makers).toEqual([path.join('src', 'domain', 'tel.ts')]);
});
