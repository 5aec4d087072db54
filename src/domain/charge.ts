import type { Phone } from '../schema/phone.ts';

/**
 * Who pays for a call. What a source says comes first; else 0120 and 0800 are paid by the one who is called
 * (着信課金, 電気通信番号計画), and of any other number it is not known.
 */
export function chargeOf({ value, charge }: Pick<Phone, 'value' | 'charge'>): Phone['charge'] {
  if (charge !== 'unknown') return charge;
  return /^(0120|0800)/.test(value) ? 'free' : 'unknown';
}
