import { expect, it } from 'vitest';
import { isPhoneNumber, phoneSchema } from '../../../src/schema/phone.ts';

it.each([
  '047-366-1111',
  '04-7131-7175',
  '03-6810-1636',
  '0120-279-889',
  '0120-0-78310',
  '0120-99-7777',
  '0800-123-4567',
  '0570-078374',
  '050-3655-0279',
  '080-1234-5678',
  '#7119',
  '119',
  '189',
])('accepts %s', (number) => {
  expect(isPhoneNumber(number)).toBe(true);
});

it.each([
  '0473661111',
  '366-1111',
  '047-366-111',
  '047-366-11111',
  '０４７-366-1111',
  '0120-279-88',
  '090-1234-567',
  '#711',
  '1190',
  '047 366 1111',
  'tel:119',
  '',
])('refuses %s', (number) => {
  expect(isPhoneNumber(number)).toBe(false);
});

it('reads an unquoted three-digit number as what it is', () => {
  expect(phoneSchema.parse({ value: 119, source: 'plan' }).value).toBe('119');
});
