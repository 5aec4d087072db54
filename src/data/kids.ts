import { chargeOf } from '../domain/charge.ts';
import { diallingOf, isShortNumber } from '../domain/dialling.ts';
import { isKnown } from '../domain/knowledge.ts';
import { lifespanOf } from '../domain/lifetime.ts';
import { watchedHours } from '../domain/watched-hours.ts';
import type { OpeningHours } from '../domain/opening.ts';
import type { Kids, KidsLine } from '../schema/kids.ts';
import type { Phone } from '../schema/phone.ts';
import type { PlaceView } from './views.ts';
import { optionalFile } from './optional-file.ts';
import { formatKidsHours } from '../text/hours-for-kids.ts';

/** One row of the page for children and teenagers, with the values of its record. */
export type KidsRow = KidsLine & {
  /** The number to tap; undefined where the record has none that every phone dials. */
  phone: Phone | undefined;
  /** A number that begins with `#`, which not every phone dials from a link. */
  short: string | undefined;
  isFree: boolean;
  always: boolean;
  /** The opening hours as text with readings; undefined where they are unknown. */
  hours: string | undefined;
  /** The hours from which the device computes the current state; undefined where `when` is given instead. */
  table: OpeningHours | undefined;
  /** The first web address of the record: the chat, or a page that leads there. */
  chat: string | undefined;
};

/** content/kids.json: the texts of the page for children and teenagers; undefined in a city without that page. */
export const kidsWords = (): Kids | undefined => optionalFile('kids.json');

/** Joins a row of the page with its record. */
export function kidsRow(
  line: KidsLine,
  { verifiedPhones, hours, web, life }: PlaceView,
  words: Kids['words'],
): KidsRow {
  const { button: phone } = diallingOf(verifiedPhones);
  const watched = isKnown(hours) && !line.when ? watchedHours(hours.value)[0]?.table : undefined;
  return {
    ...line,
    phone,
    short: verifiedPhones.find(isShortNumber)?.value,
    isFree: phone !== undefined && chargeOf(phone) === 'free',
    always: !line.when && (phone?.always === true || watched?.always === true),
    hours: line.when?.value ?? (watched && formatKidsHours(watched.weekly, words)),
    table: watched && { ...watched, ...lifespanOf(life) },
    chat: web[0]?.value,
  };
}
