import { expect, it } from 'vitest';
import { isPhoneNumber, phoneSchema } from '../../../src/schema/phone.ts';

it.each([
  '047-000-1111',
  '04-0000-7175',
  '03-0000-1636',
  '0120-000-889',
  '0120-0-00310',
  '0120-00-7777',
  '0800-123-4567',
  '0570-000374',
  '050-0000-0279',
  '080-1234-5678',
  '#7000',
  '119',
  '189',
])('%s has the form of a telephone number', (number) => {
  expect(isPhoneNumber(number)).toBe(true);
});

it.each([
  '0470001111',
  '000-1111',
  '047-000-111',
  '047-000-11111',
  '０４７-000-1111',
  '0120-000-88',
  '090-1234-567',
  '#700',
  '1190',
  '047 000 1111',
  'tel:119',
  '',
])('“%s” does not have the form of a telephone number', (number) => {
  expect(isPhoneNumber(number)).toBe(false);
});

it('an unquoted three-digit number in a record is read as text', () => {
  expect(phoneSchema.parse({ value: 119, source: 'plan' }).value).toBe('119');
});
