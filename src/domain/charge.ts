import type { Phone } from '../schema/phone.ts';

/**
 * The charge of a call. A charge given by a source wins; otherwise 0120 and 0800 are free, because the called party
 * pays (着信課金, 電気通信番号計画), and the charge of any other number is unknown.
 */
export function chargeOf({ value, charge }: Pick<Phone, 'value' | 'charge'>): Phone['charge'] {
  if (charge !== 'unknown') return charge;
  return /^(0120|0800)/.test(value) ? 'free' : 'unknown';
}
