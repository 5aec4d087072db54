import { addDays, openingState, spansOf, weekdayOf, type HolidayTable } from '../opening.ts';
import type { OpeningHours, WallClock } from '../opening.ts';
import type { Weekday } from '../../schema/weekday.ts';

/** When a visitor wants a record to be open: now, on the next day of this name, or in the evening. */
export type WantedTime = 'now' | 'saturday' | 'sunday' | 'weekend' | 'night';

/** A query without its words on opening, and the time that they name. */
export type OpeningWish = { rest: string; wanted: WantedTime | undefined };

const particle = '(?:に|も|は|でも|から)?';
const isOpen =
  '(?:(?:開|空|あ)いて(?:い)?(?:る|ます)?|や[つっ]て(?:い)?(?:る|ます)?|営業(?:中|している|してる)?)';
const isAsking = '(?=(?:相談|電話)(?:でき|したい|する)|話せる|話したい|つながる|行ける)';
const day = (names: string) =>
  new RegExp(`()(?:${names})(?!学校|大工|参観)(?:日(?!曜|本))?${particle}(?:${isOpen})?の?`, 'g');
const start = '(^|[\\s、])';
const end = '(?=$|[\\s、])';

/**
 * What each pattern finds is removed, except its first group: older browsers have no lookbehind. 「夜泣き」, 「今夜」 and
 * 「今の仕事」 are no opening words: 夜 and 今 need a word on opening, or stand alone.
 */
const patterns: [wanted: WantedTime, pattern: RegExp][] = [
  ['weekend', day('土日(?:祝日?)?|週末')],
  ['sunday', day('日曜')],
  ['saturday', day('土曜')],
  ['night', new RegExp(`(^|[^今深])夜(?:間|遅く)?${particle}(?:${isOpen}の?|${isAsking})`, 'g')],
  ['night', new RegExp(`${start}夜(?:間|遅く)?(?:に|も|でも)?${end}`, 'g')],
  ['now', new RegExp(`()(?:今|いま)(?:すぐ|日)?\\s*(?:に|も|は|でも)?(?:${isOpen}の?|${isAsking})`, 'g')],
  ['now', new RegExp(`${start}${isOpen}(?:の|${end})`, 'g')],
];

/** What is left of 「日曜に開いている窓口」 says nothing about which. */
const general = /^(?:窓口|場所|所|ところ|相談先|どこ|どこか|は|の|に|が)*$/;

/** Removes the opening words of a query. The earliest pattern of the list decides. */
export function openingWish(query: string): OpeningWish {
  const [wanted, pattern] = patterns.find(([, one]) => query.search(one) >= 0) ?? [];
  if (pattern === undefined) return { rest: query, wanted: undefined };
  const rest = query
    .replace(pattern, '$1 ')
    .replace(new RegExp(`${start}${isOpen}`, 'g'), '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  return { rest: general.test(rest.replaceAll(' ', '')) ? '' : rest, wanted };
}

/** An hour after most offices close, in minutes from midnight. */
const evening = 19 * 60;

const daysOf: Partial<Record<WantedTime, Weekday[]>> = {
  saturday: ['sat'],
  sunday: ['sun'],
  weekend: ['sat', 'sun'],
};

/**
 * Whether a record is open at a wanted time: at `now`, on such a day of the seven days from `now`, or at 19:00 on one of
 * them; undefined if that is unknown.
 */
export function isOpenWhenWanted(
  wanted: WantedTime,
  hours: OpeningHours,
  holidays: HolidayTable,
  now: WallClock,
): boolean | undefined {
  if (wanted === 'now') {
    const { state } = openingState(hours, holidays, now);
    return state === 'open' || state === 'closing' ? true : state === 'closed' ? false : undefined;
  }
  if (hours.always) return true;
  if (hours.weekly.length === 0) return undefined;
  const week = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(now.day, ahead));
  const days = week.filter((one) => daysOf[wanted]?.includes(weekdayOf(one)) ?? true);
  const states = days.map((one) =>
    spansOf(hours, holidays, one)?.some(({ from, to }) =>
      wanted === 'night' ? from <= evening && to > evening : true,
    ),
  );
  return states.includes(true) ? true : states.includes(undefined) ? undefined : false;
}
