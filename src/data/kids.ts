import { chargeOf } from '../domain/charge.ts';
import { diallingOf, isShortNumber } from '../domain/dialling.ts';
import { isKnown } from '../domain/knowledge.ts';
import { lifespanOf } from '../domain/lifetime.ts';
import { watchedHours } from '../domain/watched-hours.ts';
import type { OpeningHours } from '../domain/opening.ts';
import type { Kids, KidsLine } from '../schema/kids.ts';
import type { Phone } from '../schema/phone.ts';
import type { PlaceView } from './assemble.ts';
import { optionalFile } from './optional-file.ts';
import { formatKidsHours } from '../text/hours-for-kids.ts';

/** One row of the page, with what its record adds. */
export type KidsRow = KidsLine & {
  /** The number to tap. */
  phone: Phone | undefined;
  /** A number that begins with `#`, which not every phone dials from a link. */
  short: string | undefined;
  isFree: boolean;
  always: boolean;
  /** When it answers, in words with readings. */
  hours: string | undefined;
  /** The hours by which the device decides whether it answers now; undefined where `when` is given instead. */
  table: OpeningHours | undefined;
  /** The address of the chat, or of the page that leads there. */
  chat: string | undefined;
};

/** The words of the page for children and teenagers; undefined in a city without it. */
export const kidsWords = (): Kids | undefined => optionalFile('kids.json');

/** A row of the page, joined with its record. */
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
